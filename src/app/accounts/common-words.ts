/**
 * Pieces that guessers put together first. A list of our own, made by topic and not copied from leaked passwords: what
 * people type when a form wants a password, in English, in pinyin and in Chinese; names, places, offices, brands.
 */
const ENGLISH = `password word passwd passw passwort pass pwd secret admin administrator admins root super superuser superman
  manager manage system sysadmin sysop user username usr guest test tester testing demo default login logon signin welcome
  hello hi iloveyou loveyou love lover baby angel honey sweet princess prince queen king master mistress dragon tiger
  monkey football basketball baseball soccer hockey jordan batman superstar pokemon naruto starwars matrix shadow
  sunshine summer winter spring autumn flower rose lily ginger cookie chocolate cheese banana orange apple cherry
  computer internet network server database data web site mail email office windows linux ubuntu debian oracle mysql
  postgres sqlserver tomcat apache nginx docker cisco juniper huawei lenovo inspur sangfor hikvision dell ibm intel
  google baidu tencent alibaba taobao weixin wechat qq china chinese beijing shanghai hongkong america changeme change
  letmein open access private public security secure safe trust trustno freedom peace power money lucky happy smile
  forever friend friends family mother father sister brother michael jennifer jessica daniel thomas robert charlie
  george william andrew anthony ashley nicole michelle jackson johnson smith alex david john james peter tom jack lisa
  mary anna tony jason kevin nothing whatever something anything blahblah asdfasdf qweqwe abcabc killer hunter ranger
  soldier warrior magic silver golden diamond purple yellow green black white blue red monday sunday friday january
  february march april may june july august september october november december new old work job project product dev
  develop developer build support service help info backup temp tmp sql ftp ssh oa erp crm app api key token code`;

/** Love, luck, greetings, study, work; the register's own trade; places; the commonest names. */
const PINYIN = `woaini woaiwo woaiwojia woaizhongguo woaibeijing woshishui woshi nishishui nihao nimen women zaijian xiexie
  xihuan aini aiwo baobei baobao laopo laogong laoshi xuesheng mama baba gege jiejie didi meimei erzi nver qinai
  kuaile xingfu jiankang pingan facai gongxi shengri tiankong taiyang yueliang xingxing haiyang dahai wangzi gongzhu
  mima wodemima mimashi denglu yonghu yonghuming guanli guanliyuan chaojiguanliyuan ceshi shiyan moren xitong wangzhan
  wangluo ruanjian yingjian shuju shujuku fuwuqi diannao jisuanji anquan baomi qingcha pucha pingtai keji xinxi
  xinxihua dianzi zhengwu zhengfu zhengwuwang danganguan gongwen bangong bangongshi zidonghua ducha dudao kaohe kaoqin
  shenji shenjiju caizheng caizhengju jiaoyu jiaoyuju gongan gonganju minzheng minzhengju sifa sifaju renshe rensheju
  guotu guotuju huanbao huanbaoju shuili shuiliju nongye nongyeju linye linyeju weisheng weishengju weijian yibao
  yibaoju shichang jianguan shichangjianguan jiaotong jiaotongju zhujian zhujianju guihua guihuaju tongji tongjiju
  fagai fagaiwei gongxin gongxinju kejiju wenlv wenlvju tiyu yingji yingjiju xinfang shuiwu shuiwuju dashuju
  dashujuju xingzheng shenpi xingzhengshenpi jiguan shiwu jiguanshiwu dangan danganju danwei gongsi jituan qiye zhongguo
  zhonghua renmin shandong jinan zibo qingdao yantai weifang jining taian linyi dezhou liaocheng binzhou heze weihai
  rizhao zaozhuang dongying shanghai guangdong guangzhou shenzhen jiangsu nanjing suzhou wuxi zhejiang hangzhou ningbo
  wenzhou fujian fuzhou xiamen jiangxi nanchang anhui hefei henan zhengzhou hubei wuhan hunan changsha guangxi nanning
  hainan haikou sichuan chengdu guizhou guiyang yunnan kunming xizang lasa shanxi shaanxi taiyuan xian ankang gansu
  lanzhou qinghai xining ningxia yinchuan xinjiang wulumuqi neimenggu hebei shijiazhuang tianjin chongqing liaoning
  shenyang dalian jilin changchun heilongjiang haerbin qingyuan zhangwei wangwei wangfang liwei lina zhangmin liming
  wanglei zhangjing liqiang wangjing zhangli lijie wangqiang lixiang liuyang liuwei wangyan zhanglei chenjing chenwei
  zhangsan lisi wangwu zhaoliu xiaoming xiaohong xiaoli laowang`;

/** Offices in initials, and what passes for a password on a telephone's keys. */
const SHORT = `sjj czj jyj gaj mzj sfj rsj slj nyj lyj wsj ybj jtj zjj ghj tjj fgw gxj kjj wlj yjj swj dsj bgs xxk xxb oa
  zf zfb gov czb zgb dzzw sjb ssw aaa bbb xxx zzz asd qwe zxc qaz wsx edc asdasd qweasd qazwsx zaq xsw cde abc abcd
  520 521 1314 5201314 1314520 5211314 168 518 588 666 888 999 6688 8888 6666 9527 10086 10010 12306 110 119 120 007
  100 101 911 2000 1000 123321 1234321 112233 121212 123123 321321 456456 789789 147258369 147258 258369 159357 159753
  741852963 963852741 102030`;

const CHINESE = `密码 口令 管理员 超级管理员 系统 系统管理员 用户 登录 测试 默认 审计局 财政局 教育局 公安局 民政局 司法局
  水利局 农业局 卫生局 交通局 住建局 档案局 统计局 税务局 发改委 办公室 政府 市政府 人民政府 政务 大数据局 信息中心
  我爱你 我爱中国 中国 北京 上海 山东 你好 欢迎 谢谢 清查 普查 单位 公司 平安 快乐 发财 宝贝 老婆 老公`;

const split = (text: string): readonly string[] => text.trim().split(/\s+/u);

/** In small letters. */
export const COMMON_WORDS: ReadonlySet<string> = new Set([ENGLISH, PINYIN, SHORT, CHINESE].flatMap(split));

const INITIALS = split('b p m f d t n l g k h j q x zh ch sh r z c s y w');
const FINALS = split(
  'a o e i u ai ei ao ou an en ang eng ong ia ie iao iu ian in iang ing iong ua uo uai ui uan un uang ue ve v',
);

/** Everything that a syllable of pinyin may look like: names and phrases are made of them. */
export const SYLLABLES: ReadonlySet<string> = new Set([
  ...split('a o e ai ei ao ou an en ang er'),
  ...INITIALS.flatMap((initial) => FINALS.map((final) => initial + final)),
]);

/** Runs of the keyboard: rows, shifted digits, columns, and zigzags between two rows. */
export const KEYBOARD_RUNS: readonly string[] = [
  '`1234567890-=',
  '~!@#$%^&*()_+',
  'qwertyuiop[]',
  'asdfghjkl;',
  'zxcvbnm,./',
  'qazwsxedcrfvtgbyhnujmikolp',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.',
  '!qaz@wsx#edc$rfv%tgb^yhn&ujm*ik,(ol.',
  'zaq1xsw2cde3vfr4bgt5nhy6mju7',
  'zaq12wsxcde34rfvbgt5',
  '1qazxsw23edcvfr45tgbnhy67ujm',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  'qawsedrftgyhujikolp',
  'a1b2c3d4e5f6g7h8i9',
  '1a2b3c4d5e6f7g8h9i',
  '147258369',
  '741852963',
];
