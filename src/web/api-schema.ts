/* Generated from the description of the API by `npm run generate`; never edited by hand. */
export interface paths {
  '/api/health': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 程序和数据库是否可用 */
    get: operations['checkHealth'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 谁登录了，以及随每次修改发送的 csrf */
    get: operations['showSession'];
    put?: never;
    /** 登录；启用了身份验证器的账号还要六位验证码 */
    post: operations['signIn'];
    /** 退出登录 */
    delete: operations['signOut'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/session/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 修改自己的密码；其他浏览器上的登录随之失效 */
    post: operations['changePassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/session/second-factor': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 启用身份验证器：先取得密钥，再用验证码确认 */
    post: operations['enrolSecondFactor'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/setup': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 凭控制台上的代码建立第一个管理员，并选定三员分立或单人管理 */
    post: operations['setUp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/accounts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 账号及其角色、状态 */
    get: operations['listAccounts'];
    put?: never;
    /** 建立账号，返回只显示这一次的一次性密码；三员分立时角色须由安全管理员授予 */
    post: operations['createAccount'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/accounts/names': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 账号是谁的：供页面写姓名 */
    get: operations['listAccountNames'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/accounts/list': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 按名单（xlsx：单位、姓名、账号、角色）建立账号，返回带一次性密码的 xlsx，只此一次 */
    post: operations['importAccounts'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/accounts/grants': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 把系统管理员申请的角色授予这些账号 */
    post: operations['grantProposed'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/accounts/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** 停用、恢复、重置密码或身份验证器、授予或取消角色 */
    patch: operations['changeAccount'];
    trace?: never;
  };
  '/api/rounds': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 普查批次 */
    get: operations['listRounds'];
    put?: never;
    /** 建立普查批次：名称和基准日建立后不再改变，填报截止日和通知可以改 */
    post: operations['openRound'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rounds/{round}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** 设定或改变填报截止日和给各单位的通知；不写的不变，null 为取消 */
    patch: operations['changeRound'];
    trace?: never;
  };
  '/api/rounds/{round}/reporting': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 各单位填报进度：已报、逾期已报、退回更正、未报、逾期未报；填报单位只看到本单位的 */
    get: operations['showReporting'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/receipts/{receipt}/return': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 把一次填报退回单位更正，写明理由；单位报送新的版本之后即解除 */
    post: operations['returnSubmission'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rounds/{round}/pairs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 审计人员对系统对的认定：确认功能相近，或者不是 */
    get: operations['listPairDecisions'];
    put?: never;
    /** 认定一对系统功能相近（confirmed）或不相近（rejected）；再次判定时照此分组 */
    post: operations['decidePair'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rounds/{round}/pair-decisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 一次认定多对系统，全部记录或一对不记：从相似系统组里拆出几个 */
    post: operations['decidePairs'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rounds/{round}/shared-systems': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 一个批次的统建目录：全市已经统一建设的系统 */
    get: operations['listSharedSystems'];
    put?: never;
    /** 报送统建目录，替换原有的；部门系统与其重复的，再次判定时指出 */
    post: operations['replaceSharedSystems'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rounds/{round}/groups': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 认定这些系统为一组（可跨原来的组），可指定保留哪一个；再次判定时照此分组 */
    post: operations['bindGroup'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rounds/{round}/survivors': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 指定保留的系统，后指定的在后 */
    get: operations['listSurvivors'];
    put?: never;
    /** 指定一个系统为所在组的保留系统；再次判定时生效，以后的判定都照此 */
    post: operations['chooseSurvivor'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rounds/{round}/survivors/{system}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** 取消指定，恢复程序的建议 */
    delete: operations['dropSurvivor'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rounds/{round}/planned-check': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 拟建系统查重：与本批次在用系统比对，列出最相近的十个和理由；不保存 */
    post: operations['checkPlanned'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/departments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 登记的单位：报送过普查表的，或有账号的 */
    get: operations['listDepartments'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/departments/names': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 全部登记单位的名称，不分页：供选择 */
    get: operations['listNames'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rounds/{round}/template': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 下载普查表；可指明单位，可预填该单位上次填报的内容 */
    get: operations['issueTemplate'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rounds/{round}/submissions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 一个批次收到的填报 */
    get: operations['listSubmissions'];
    put?: never;
    /** 报送普查表（可多个文件，可为 zip）；试导入只看结果，登记册不变；相同的文件再报送得到相同的回执 */
    post: operations['submitSurveys'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rounds/{round}/marked-copies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 试读普查表，返回标注了错误和提醒的副本；不保存任何内容，涉密的行不在副本里 */
    post: operations['markSurveys'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/receipts/{receipt}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 凭回执号查填报 */
    get: operations['findSubmission'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rounds/{round}/corrections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 在本单位的文件里改正单元格（自己填写的，或系统建议的写法），返回改后的文件和再次试导入的结果；登记册不变，文件不留存 */
    post: operations['correctSurveys'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rounds/{round}/systems': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 登记册：按单位、文字和任何一项答案筛选，按任何一项答案排序 */
    get: operations['querySystems'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rounds/{round}/systems.xlsx': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 下载登记册（xlsx）：筛选条件与 systems 相同，columns 为要显示的问题 */
    get: operations['downloadRegister'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rounds/{round}/systems/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 登记册中的一个系统：每项答案、原文和所在单元格 */
    get: operations['findSystem'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rounds/{round}/vanished': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 上轮有、本轮没有的系统，需向单位核实 */
    get: operations['listVanishedSystems'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/jobs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 任务：批量导入、判定、导出等较久的工作，最新的在前；填报单位只看到本单位的 */
    get: operations['listJobs'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/jobs/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 一个任务：进度、结果、结果文件 */
    get: operations['findJob'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/jobs/{id}/cancellation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 取消任务：排队的立即取消，进行中的尽快停止；已经入库的单位保留 */
    post: operations['cancelJob'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/jobs/{id}/files/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 下载任务的一个结果文件 */
    get: operations['downloadJobFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rounds/{round}/runs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 在后台判定一个批次 */
    post: operations['orderRun'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rounds/{round}/comparisons': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 在后台查找一个批次中功能相近的系统 */
    post: operations['orderComparison'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/runs/{run}/exports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 在后台导出一次判定的全部清单 */
    post: operations['orderLists'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rounds/{round}/systems/{id}/original': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 一个系统在原件中的那一行：每格的地址、表头和原文，联系人只显示一部分 */
    get: operations['showOriginal'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rounds/{round}/systems/{id}/original/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 下载一个系统所在的原件；含联系人，记入审计记录 */
    get: operations['downloadOriginal'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/views': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 登记册的视图：自己保存的，和本方（审计局或办公室）共享的 */
    get: operations['listViews'];
    put?: never;
    /** 把一组筛选、列和排序存为视图；共享的本方的人都能打开 */
    post: operations['saveView'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/views/{view}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** 删除自己的视图，返回它的内容，可以再存回去 */
    delete: operations['deleteView'];
    options?: never;
    head?: never;
    /** 给自己的视图改名、换内容、共享或取消共享 */
    patch: operations['changeView'];
    trace?: never;
  };
  '/api/rounds/{round}/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 各单位前后两次填报的变化：更正、新增、改名、拆分、合并、上次有这次没有；可只看待回答的 */
    get: operations['listChanges'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/receipts/{receipt}/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 一次填报与该单位原有填报相比的变化 */
    get: operations['findChangesOfReceipt'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rounds/{round}/changes/{change}/answer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 回答一条待确认的变化：确认或否认改名、拆分、合并，或说明系统为什么没有了 */
    post: operations['answerChange'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rounds/{round}/mappings/open': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 导入时遇到的、列名拿不准的表样：猜测、把握和理由、下面的样例；不能读取的排在前面 */
    get: operations['listOpenForms'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mappings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 人工确认过的表样对应关系 */
    get: operations['listMappings'];
    put?: never;
    /** 确认一种表样：哪一列是哪个问题，哪个写法是哪个选项；可只对一个单位 */
    post: operations['confirmMapping'];
    /** 删除一种表样的对应关系，须注明 confirm=true；已收入的内容不变 */
    delete: operations['forgetMapping'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/runs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 做过的判定 */
    get: operations['listRuns'];
    put?: never;
    /** 按政策口径判定一个批次；登记册、口径和基准日都没有变的，返回原来的判定 */
    post: operations['runAudit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/runs/{run}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 一次判定：口径、规则、阈值、基准日和所依据的填报 */
    get: operations['findRun'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/runs/{run}/differences/{earlier}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 两次判定有什么不同：结论变化、新增和消失的系统、相似系统组 */
    get: operations['compareRuns'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/runs/{run}/findings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 判定结果：按规则、结论、单位、系统筛选 */
    get: operations['queryFindings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/runs/{run}/findings.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 一次判定的全部结果（findings.json） */
    get: operations['downloadFindings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/runs/{run}/groups': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 相似系统组 */
    get: operations['listGroups'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/runs/{run}/groups/{group}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 一个相似系统组：成员、建议保留的系统和两两相似的理由 */
    get: operations['findGroup'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/runs/{run}/groups/{group}/pairs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 一组相似系统两两的相似度从何而来：每条理由的分量，合计就是相似度（对数几率） */
    get: operations['explainGroup'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/lists': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 可以导出的清单 */
    get: operations['listLists'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/runs/{run}/lists/{list}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 下载清单（xlsx） */
    get: operations['downloadList'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rounds/{round}/lists': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 一个批次最近一次判定的口径有哪些清单 */
    get: operations['listListsOfRound'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rounds/{round}/lists/{list}/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 看一张清单：标题、说明、列和所要的行，与下载的内容相同 */
    get: operations['previewList'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rounds/{round}/lists/{file}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 下载最近一次判定的清单：编号.xlsx 或 编号.docx */
    get: operations['downloadListOfRound'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rounds/{round}/documents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 一个批次现在需要的文书：种类、对象和数字来源的索取方式 */
    get: operations['listDocuments'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rounds/{round}/documents/{file}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 下载一份文书：编号.docx 为正文，编号.json 为数字来源 */
    get: operations['downloadDocument'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rounds/{round}/plan': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 工作计划的时间线：任务、单位、起止月份、冲突 */
    get: operations['showPlan'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rounds/{round}/plan.xlsx': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 下载工作计划（xlsx） */
    get: operations['downloadPlan'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rounds/{round}/plan.ics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 下载工作计划的日历（iCalendar） */
    get: operations['downloadPlanCalendar'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/receipts/{receipt}/seal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 一次填报的校验码和已收存的盖章扫描件 */
    get: operations['checkSealScans'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/receipts/{receipt}/seal/page.docx': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 下载一次填报的确认页（校验码和二维码），打印盖章用 */
    get: operations['downloadSealPage'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/receipts/{receipt}/seal/scans': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 收存盖章扫描件（pdf、jpg、png），与填报内容的确切版本绑定 */
    post: operations['attachSealScan'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rounds/{round}/statistics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 一个批次的统计图数据：口径、数值、没有填的数量 */
    get: operations['drawCharts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rounds/{round}/figures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 一个批次的报告数字：数值、单位、口径、没有填的数量 */
    get: operations['listFigures'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rounds/{round}/cases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 核实认定事项：按状态、单位、规则、类型筛选；单位只看到本单位的 */
    get: operations['listCases'];
    put?: never;
    /** 按一次判定建立事项；重复建立不会增加，新的疑点增加事项，消失的疑点只作标记 */
    post: operations['openCases'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rounds/{round}/cases/steps': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 成批办理，全部办成或一件不办；每件有各自的理由 */
    post: operations['takeSteps'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{case}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 一个事项：所依据的判定、经过和材料，以及现在可以办理什么 */
    get: operations['showCase'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{case}/steps': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 办理一步：通知、说明、认定、处置、销号等；别人先办理的返回 409 */
    post: operations['takeStep'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{case}/attachments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 上交证明材料或说明材料，随后在办理时引用 */
    post: operations['handInFile'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/cases/{case}/attachments/{sha256}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 下载上交的材料 */
    get: operations['downloadCaseFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/groups/{group}/release': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 审计局公布一组相似系统的名称，记录公布人和理由 */
    post: operations['releaseGroup'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rounds/{round}/progress': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 按单位统计的进度、逾期事项、已申请未完成事项和月度进度 */
    get: operations['showProgress'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rounds/{round}/reminders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 到期限的 50%、70%、90% 和逾期时的催办草稿，只供打印或邮寄，系统不发送 */
    get: operations['listReminders'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rounds/{round}/rectification': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 整改台账 */
    get: operations['listRectification'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rounds/{round}/comebacks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 与已经清理的系统相同或改名重来的新填报 */
    get: operations['listComebacks'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rounds/{round}/releases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 已公布的相似系统组 */
    get: operations['listReleases'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rounds/{round}/second-readings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 复核抽样：第二人独立认定与原认定是否一致（Cohen κ） */
    get: operations['listSecondReadings'];
    put?: never;
    /** 第二人对样本中一件事项的认定 */
    post: operations['readSecond'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rounds/{round}/second-readings/sample': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 复核样本：已认定的事项，不显示原认定；样本固定，不由人挑选 */
    get: operations['drawSample'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/reference/questions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 普查表的全部问题 */
    get: operations['listQuestions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/reference/rules': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 判定规则：条款、阈值及其来源、示例 */
    get: operations['listRules'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/reference/rules/{rule}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 一条判定规则 */
    get: operations['findRule'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/reference/rules/{rule}/page': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 一条判定规则的说明页，可以打印 */
    get: operations['showRule'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/reference/packs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 政策口径：启用的规则、阈值和应报送的清单 */
    get: operations['listPacks'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/reference/policies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 所依据的政策文件 */
    get: operations['listPolicies'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/reference/policies/{policy}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 一份政策文件的原文 */
    get: operations['findPolicy'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/packs/{a}/diff/{b}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 两个口径有什么不同：规则、条款、阈值、清单、问题 */
    get: operations['diffPacks'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/packs/{pack}/tasks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 口径所依据文件的任务表：任务、单位、时限、要求形成的清单，以及读不出的地方 */
    get: operations['listTasks'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/waivers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 暂缓整合的申请和规则的豁免；是否到期按所给的日期看 */
    get: operations['listWaivers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rounds/{round}/systems/{id}/deferrals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 单位申请暂缓整合一个系统：写明理由和到什么时候，待审批 */
    post: operations['requestDeferral'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rounds/{round}/systems/{id}/waivers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 审计人员豁免一个系统的一条规则：写明理由和到什么时候 */
    post: operations['waiveRule'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/waivers/{waiver}/ruling': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 同意或不同意一个申请；不同意的写明理由 */
    post: operations['ruleOnDeferral'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/waivers/{waiver}/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 撤回申请，或者收回已同意的，写明理由 */
    post: operations['withdrawWaiver'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/runs/{run}/systems/{system}/explanation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 一次判定中一个系统的每条结论：条款、含义、证据单元格、阈值，改答或补答什么会改变结论，暂缓和豁免 */
    get: operations['explainFindings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/runs/{run}/stability': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 阈值取别的合理数值时谁会被判定、谁的结论会改变（画图用的数据） */
    get: operations['measureStability'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/runs/{run}/replay': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 按当时的填报、规则和基准日重做一次判定，应当逐字节相同 */
    get: operations['replayRun'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/rounds/{round}/rehearsals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 试行：阈值改成所给的数值，谁的结论会改变；不保存，不进入任何清单 */
    post: operations['rehearseRules'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/trail': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 审计记录：谁在什么时候做了什么，最新的在前 */
    get: operations['queryTrail'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/trail/actions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 审计记录中有哪些操作 */
    get: operations['listActions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/upkeep': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 数据库设置、磁盘、审计记录和最近一次验证过的备份 */
    get: operations['checkUpkeep'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/backups': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 在后台备份；prove 为 true 时再恢复到临时的地方逐项核对 */
    post: operations['orderBackup'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    HealthDto: {
      /** @enum {string} */
      status: 'ok';
      /** @enum {string} */
      database: 'better-sqlite3' | 'postgres';
    };
    SignedInDto: {
      name: string;
      displayName: string;
      /** @enum {string|null} */
      role: 'department' | 'auditBureau' | 'office' | 'systemAdmin' | 'securityAdmin' | 'logAuditor' | null;
      department: string | null;
      mustChangePassword: boolean;
      hasSecondFactor: boolean;
      mustEnrolSecondFactor: boolean;
    };
    SessionDto: {
      account: components['schemas']['SignedInDto'] | null;
      csrf: string;
      /** @enum {string} */
      mode: 'separated' | 'single';
      needsSetup: boolean;
      passwordRule: string;
    };
    SignInDto: {
      /** @description 账号 */
      account: string;
      /** @description 密码 */
      password: string;
      /** @description 身份验证器上的六位数字 */
      code?: string;
    };
    PasswordChangeDto: {
      /** @description 现在的密码 */
      current: string;
      /** @description 新密码 */
      next: string;
    };
    SecondFactorDto: {
      /** @description 身份验证器上的六位数字 */
      code?: string;
    };
    FactorOfferDto: {
      isConfirmed: boolean;
      secret?: string;
      uri?: string;
    };
    SetUpDto: {
      /** @description 启动服务时显示在控制台上的代码 */
      code: string;
      /** @description 账号 */
      account: string;
      /** @description 姓名 */
      displayName: string;
      /** @description 密码 */
      password: string;
      /**
       * @description separated：三员分立；single：一人担任三员
       * @enum {string}
       */
      mode: 'separated' | 'single';
    };
    AccountDto: {
      name: string;
      displayName: string;
      department: string | null;
      /** @enum {string|null} */
      role: 'department' | 'auditBureau' | 'office' | 'systemAdmin' | 'securityAdmin' | 'logAuditor' | null;
      /** @enum {string|null} */
      proposedRole:
        'department' | 'auditBureau' | 'office' | 'systemAdmin' | 'securityAdmin' | 'logAuditor' | null;
      isDisabled: boolean;
      hasSecondFactor: boolean;
      /** @enum {string} */
      password: 'chosen' | 'one-time' | 'expired';
      /** Format: date-time */
      oneTimeUntil: string | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      lastSignInAt: string | null;
    };
    AccountPage: {
      total: number;
      items: components['schemas']['AccountDto'][];
    };
    AccountNameDto: {
      name: string;
      displayName: string;
    };
    NewAccountDto: {
      /** @description 账号 */
      name: string;
      /** @description 姓名 */
      displayName: string;
      /** @description 填报单位的账号属于哪个单位；其他账号不填 */
      department?: string;
      /**
       * @description null 为取消角色
       * @enum {string}
       */
      role?: 'department' | 'auditBureau' | 'office' | 'systemAdmin' | 'securityAdmin' | 'logAuditor';
    };
    IssuedPasswordDto: {
      account: components['schemas']['AccountDto'];
      oneTimePassword?: string;
      /** Format: date-time */
      validUntil?: string;
    };
    AccountListForm: {
      /** @description 一个名单文件：表头有“单位”，可以另有“姓名”“账号”“角色” */
      files: string[];
    };
    GrantsDto: {
      /** @description 账号，最多 500 个 */
      accounts: string[];
    };
    AccountEditDto: {
      /** @description true 停用，false 恢复 */
      isDisabled?: boolean;
      /** @description true：发给新的一次性密码 */
      resetPassword?: boolean;
      /** @description true：取消身份验证器，由本人重新启用 */
      resetSecondFactor?: boolean;
      /**
       * @description null 为取消角色
       * @enum {string|null}
       */
      role?: 'department' | 'auditBureau' | 'office' | 'systemAdmin' | 'securityAdmin' | 'logAuditor' | null;
    };
    RoundDto: {
      id: number;
      name: string;
      /** Format: date */
      asOf: string;
      /** Format: date */
      deadline: string | null;
      notice: string;
    };
    NewRoundDto: {
      /** @description 普查批次的名称 */
      name: string;
      /** @description 普查基准日，如 2017-12-31 */
      asOf: string;
      /** @description 填报截止日（含当日），如 2018-01-15 */
      deadline?: string | null;
      /** @description 给各单位的通知，可以换行 */
      notice?: string | null;
    };
    RoundTermsDto: {
      /** @description 填报截止日（含当日），如 2018-01-15 */
      deadline?: string | null;
      /** @description 给各单位的通知，可以换行 */
      notice?: string | null;
    };
    ReturnedSubmissionDto: {
      reason: string;
      by: string;
      /** Format: date */
      on: string;
      receipt: string;
    };
    UnitReportingDto: {
      department: string;
      /** @enum {string} */
      status: 'reported' | 'late' | 'returned' | 'missing' | 'overdue';
      title: string;
      basis: string;
      /** Format: date */
      firstOn: string | null;
      /** Format: date */
      latestOn: string | null;
      latestReceipt: string | null;
      submissions: number;
      stored: number;
      refused: number;
      returned: components['schemas']['ReturnedSubmissionDto'][];
    };
    RoundReportingDto: {
      name: string;
      /** Format: date */
      asOf: string;
      /** Format: date */
      deadline: string | null;
      notice: string;
      /** Format: date */
      on: string;
      units: components['schemas']['UnitReportingDto'][];
    };
    ReturnDto: {
      /** @description 退回的理由，单位看得到 */
      reason: string;
      /** @description 由谁（姓名）；建立账户之后以登录的人为准 */
      by?: string;
      /** @description 按哪一天看，如 2018-01-16；默认为今天 */
      on?: string;
    };
    RowCountsDto: {
      read: number;
      stored: number;
      rejected: number;
      ignored: number;
    };
    ChangeDto: {
      added: number;
      updated: number;
      unchanged: number;
      vanished: number;
      faulty: number;
    };
    SubmissionReturnDto: {
      reason: string;
      by: string;
      /** Format: date */
      on: string;
    };
    SheetRowDto: {
      sheet: string;
      row: number;
    };
    SubmittedFileDto: {
      file: string;
      member: string | null;
      sha256: string;
      archive: string | null;
      bytes: number;
      isRedacted: boolean;
      classifiedRows: components['schemas']['SheetRowDto'][];
      extraColumns: string[];
    };
    SubmissionDto: {
      receipt: string;
      round: string;
      department: string;
      part: string;
      version: number;
      digest: string;
      /** Format: date-time */
      receivedAt: string;
      counts: components['schemas']['RowCountsDto'];
      change: components['schemas']['ChangeDto'];
      returned?: components['schemas']['SubmissionReturnDto'];
      files: components['schemas']['SubmittedFileDto'][];
    };
    PairDecisionDto: {
      a: string;
      b: string;
      /** @enum {string} */
      verdict: 'confirmed' | 'rejected';
      reason: string;
      decidedBy: string;
      /** Format: date-time */
      decidedAt: string;
    };
    NewPairDecisionDto: {
      /** @description 系统名称或编号；名称对应多个系统的须用编号 */
      a: string;
      /** @description 系统名称或编号；名称对应多个系统的须用编号 */
      b: string;
      /**
       * @description confirmed 功能相近；rejected 不相近
       * @enum {string}
       */
      verdict: 'confirmed' | 'rejected';
      /** @description 理由 */
      reason?: string;
    };
    NewPairDecisionsDto: {
      /** @description 逐对写明 */
      decisions: components['schemas']['NewPairDecisionDto'][];
    };
    SharedSystemDto: {
      /** @description 系统名称 */
      name: string;
      /** @description 建设单位 */
      department?: string;
      /** @description 主要功能 */
      function?: string;
    };
    SharedSystemsDto: {
      /** @description 统建目录的全部系统，按目录的次序 */
      systems: components['schemas']['SharedSystemDto'][];
    };
    NewGroupDto: {
      /** @description 同一组的系统编号，两个以上 */
      members: string[];
      /** @description 保留的系统的编号 */
      survivor?: string;
      /** @description 理由 */
      reason: string;
    };
    SurvivorDto: {
      system: string;
      reason: string;
      decidedBy: string;
      /** Format: date-time */
      decidedAt: string;
    };
    NewSurvivorDto: {
      /** @description 保留的系统的编号 */
      system: string;
      /** @description 理由 */
      reason: string;
    };
    DroppedSurvivorDto: {
      system: string;
    };
    PlannedSystemDto: {
      /** @description 拟建系统的名称 */
      name: string;
      /** @description 申报单位 */
      department?: string;
      /** @description 主要功能，按申报材料的写法 */
      function: string;
    };
    WaterfallLineDto: {
      label: string;
      weight: number;
    };
    PlannedMatchDto: {
      id: string;
      systemName: string;
      department: string;
      /** @description 相似度，0–1：仔细的审计人员认定两者重复的可能 */
      score: number;
      isDuplicate: boolean;
      /** @description 相同之处 */
      shared: string[];
      /** @description 不同之处 */
      differing: string[];
      waterfall: components['schemas']['WaterfallLineDto'][];
    };
    PlannedCheckDto: {
      /** @description 比对了多少个在用系统 */
      compared: number;
      matches: components['schemas']['PlannedMatchDto'][];
    };
    DepartmentDto: {
      id: number;
      name: string;
    };
    DepartmentPage: {
      total: number;
      items: components['schemas']['DepartmentDto'][];
    };
    ReadCellDto: {
      cell: string;
      raw: string;
      value: (string | number | string[]) | null;
    };
    UploadForm: {
      /** @description 普查表文件或 zip */
      files: string[];
    };
    ChangedSystemDto: {
      id: string;
      systemName: string;
    };
    AnswerChangeDto: {
      field: string;
      from: string;
      to: string;
      cell: string | null;
      kept?: boolean;
    };
    SystemChangeDto: {
      /** @enum {string} */
      kind: 'corrected' | 'added' | 'vanished' | 'renamed' | 'split' | 'merged';
      /** @enum {string} */
      state: 'settled' | 'open';
      earlier: components['schemas']['ChangedSystemDto'][];
      now: components['schemas']['ChangedSystemDto'][];
      answers: components['schemas']['AnswerChangeDto'][];
      reasons: string[];
      sentence: string;
    };
    UnitDto: {
      department: string;
      /** @enum {string} */
      status: 'stored' | 'unchanged' | 'refused' | 'preview';
      receipt: string | null;
      sentence: string;
      part: string;
      counts: components['schemas']['RowCountsDto'];
      change: components['schemas']['ChangeDto'];
      changes: components['schemas']['SystemChangeDto'][];
    };
    UploadCountsDto: {
      read: number;
      stored: number;
      rejected: number;
      ignored: number;
      files: number;
      rejectedFiles: number;
    };
    FileWarningDto: {
      code: string;
      sheet: string | null;
      cell: string | null;
      message: string;
    };
    IssueDto: {
      cell: string;
      kind: string;
      message: string;
      with?: string;
    };
    ReadRowDto: {
      row: number | null;
      col: string | null;
      department: string;
      accept: boolean;
      /** @description departmentName systemName systemAlias lifecycle category function buildType ownerUnit ownerUnitKind approvalAuthority approvalDate approvalNumber filingNumber builder buildMethod goLiveDate constructionCost constructionFunding annualOpsCost opsFunding opsProvider opsContractEnd lastUpdated opsStatus userTypes useScope useFrequency registeredUsers monthlyUsers monthlyUses lastUsed businessInSystem annualTransactions replaceable replacedBy networks hosting cloudReady cpuUtilisation storageUtilisation internetExit accessUrl classification mlpsLevel mlpsFilingNumber sharingConnected connectedSystems dataResources ownExchangeChannel selfZombie selfDisposition plannedFinish deferRequested deferReason contactName contactPhone remarks */
      cells: {
        [key: string]: components['schemas']['ReadCellDto'];
      };
      implied: {
        [key: string]: unknown;
      };
      issues: components['schemas']['IssueDto'][];
    };
    NotRowDto: {
      row: number;
      why: string;
    };
    ReadSheetDto: {
      sheet: string;
      headerRows: number[];
      /** @enum {string} */
      orientation: 'rows' | 'columns' | 'card';
      rows: components['schemas']['ReadRowDto'][];
      notRows: components['schemas']['NotRowDto'][];
      unmapped: string[];
    };
    OfferedFixDto: {
      sheet: string;
      cell: string;
      heading: string;
      typed: string;
      proposed: string;
      isNumber: boolean;
      why: string;
    };
    ReadFileDto: {
      file: string;
      member: string | null;
      sha256: string;
      /** @enum {string} */
      status: 'ok' | 'rejected';
      code: string | null;
      message: string | null;
      warnings: components['schemas']['FileWarningDto'][];
      department: string | null;
      receipts: string[];
      sheets: components['schemas']['ReadSheetDto'][];
      counts: components['schemas']['RowCountsDto'];
      offered: components['schemas']['OfferedFixDto'][];
    };
    UploadDto: {
      round: string;
      dryRun: boolean;
      sentences: string[];
      units: components['schemas']['UnitDto'][];
      counts: components['schemas']['UploadCountsDto'];
      files: components['schemas']['ReadFileDto'][];
    };
    JobProgressDto: {
      what: string;
      done: number;
      total: number;
    };
    JobFaultDto: {
      code: string;
      message: string;
    };
    JobFileDto: {
      name: string;
      bytes: number;
    };
    JobDto: {
      id: string;
      /** @enum {string} */
      kind: 'import' | 'judge' | 'lists' | 'similarity' | 'backup' | 'retention';
      kindTitle: string;
      round: string | null;
      actor: string;
      department: string | null;
      /** @enum {string} */
      state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
      stateTitle: string;
      isCancelling: boolean;
      progress: components['schemas']['JobProgressDto'] | null;
      result: {
        [key: string]: unknown;
      } | null;
      fault: components['schemas']['JobFaultDto'] | null;
      attempts: number;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      startedAt: string | null;
      /** Format: date-time */
      endedAt: string | null;
      files: components['schemas']['JobFileDto'][];
    };
    AcceptedDto: {
      job: components['schemas']['JobDto'];
    };
    MarkedFileDto: {
      file: string;
      member: string | null;
      name: string;
      isRebuilt: boolean;
      /** Format: byte */
      workbook: string;
    };
    MarkedUploadDto: {
      files: components['schemas']['MarkedFileDto'][];
    };
    SubmissionPage: {
      total: number;
      items: components['schemas']['SubmissionDto'][];
    };
    CorrectionDto: {
      /** @description 试导入返回的文件 sha256 */
      sha256: string;
      /** @description 工作表 */
      sheet: string;
      /** @description 单元格，如 F7 */
      cell: string;
      /** @description 改为的内容；空白表示清除 */
      text: string;
    };
    CorrectionForm: {
      /** @description 普查表文件或 zip */
      files: string[];
      /** @description 改正：文件的 sha256、工作表、单元格、改为的内容（留空为清除） */
      corrections?: components['schemas']['CorrectionDto'][];
    };
    AppliedCorrectionDto: {
      sheet: string;
      cell: string;
      heading: string;
      typed: string;
      proposed: string;
      isNumber: boolean;
    };
    LeftCorrectionDto: {
      sheet: string;
      cell: string;
      heading: string;
      typed: string;
      proposed: string;
      isNumber: boolean;
      why: string;
    };
    CorrectedFileDto: {
      file: string;
      member: string | null;
      applied: components['schemas']['AppliedCorrectionDto'][];
      left: components['schemas']['LeftCorrectionDto'][];
      message: string;
    };
    ReplacedFileDto: {
      replaces: string;
      name: string;
      /** Format: byte */
      workbook: string;
    };
    CorrectedUploadDto: {
      corrected: components['schemas']['CorrectedFileDto'][];
      files: components['schemas']['ReplacedFileDto'][];
      dryRun: components['schemas']['UploadDto'];
    };
    SourceDto: {
      file: string;
      sheet: string;
      row: number | null;
      column: number | null;
    };
    AnswersDto: {
      /** @description 填报单位 */
      departmentName?: string;
      /** @description 系统名称 */
      systemName?: string;
      /** @description 系统简称 */
      systemAlias?: string;
      /**
       * @description 建设状态
       * @enum {string}
       */
      lifecycle?: '已建' | '在建' | '拟建' | '正在申请' | '已停用';
      /**
       * @description 系统类别
       * @enum {string}
       */
      category?:
        | '业务系统'
        | '办公系统'
        | '门户网站'
        | '移动应用'
        | '政务热线'
        | '视频会议'
        | '视频监控'
        | '电子邮件'
        | '即时通讯'
        | '基础平台'
        | '其他';
      /** @description 主要功能 */
      function?: string;
      /**
       * @description 建设类型
       * @enum {string}
       */
      buildType?: '自建' | '国家配发' | '省级配发' | '市级配发';
      /** @description 建设使用单位 */
      ownerUnit?: string;
      /**
       * @description 建设主体
       * @enum {string}
       */
      ownerUnitKind?: '部门本级' | '内设机构' | '所属单位';
      /** @description 审批部门 */
      approvalAuthority?: string;
      /** @description 审批时间 */
      approvalDate?: string;
      /** @description 审批文号 */
      approvalNumber?: string;
      /** @description 备案编号 */
      filingNumber?: string;
      /** @description 承建单位 */
      builder?: string;
      /**
       * @description 建设方式
       * @enum {string}
       */
      buildMethod?: '自建（自有产权）' | '购买服务（无产权）' | '政企共建';
      /** @description 投入使用时间 */
      goLiveDate?: string;
      /** @description 建设资金（万元） */
      constructionCost?: number;
      /** @description 建设经费来源 */
      constructionFunding?: ('财政资金' | '专项资金' | '上级补助' | '自筹资金' | '社会投资')[];
      /** @description 年度运维资金（万元） */
      annualOpsCost?: number;
      /** @description 运维经费来源 */
      opsFunding?: ('财政资金' | '专项资金' | '上级补助' | '自筹资金' | '社会投资')[];
      /** @description 运维单位 */
      opsProvider?: string;
      /** @description 运维合同到期时间 */
      opsContractEnd?: string;
      /** @description 最近更新时间 */
      lastUpdated?: string;
      /**
       * @description 运维状态
       * @enum {string}
       */
      opsStatus?: '持续更新' | '仅故障处理' | '已停止';
      /** @description 使用对象 */
      userTypes?: ('本单位' | '政府部门' | '企业' | '公众')[];
      /**
       * @description 使用范围
       * @enum {string}
       */
      useScope?: '内设机构' | '单位内部' | '覆盖到市' | '覆盖到县' | '覆盖到镇街' | '全省' | '全国';
      /**
       * @description 使用频度
       * @enum {string}
       */
      useFrequency?: '每天' | '每周' | '每月' | '每季度' | '每年' | '基本不用';
      /** @description 用户规模（个） */
      registeredUsers?: number;
      /** @description 月使用用户数（人/月） */
      monthlyUsers?: number;
      /** @description 月使用次数（次/月） */
      monthlyUses?: number;
      /** @description 最近使用时间 */
      lastUsed?: string;
      /**
       * @description 业务是否通过系统办理
       * @enum {string}
       */
      businessInSystem?: '是' | '部分' | '否';
      /** @description 年业务办理量（件/年） */
      annualTransactions?: number;
      /**
       * @description 功能可否被替代
       * @enum {string}
       */
      replaceable?: '是' | '部分' | '否';
      /** @description 可替代系统名称 */
      replacedBy?: string;
      /** @description 承载网络 */
      networks?: ('政务外网' | '政务内网' | '业务专网' | '互联网' | '内部局域网' | '未联网')[];
      /**
       * @description 部署位置
       * @enum {string}
       */
      hosting?: '政务云' | '政府数据中心' | '自建机房' | '运营商机房' | '公有云' | '上级部署';
      /**
       * @description 是否具备上云条件
       * @enum {string}
       */
      cloudReady?: '是' | '否';
      /** @description 平均CPU利用率（%） */
      cpuUtilisation?: number;
      /** @description 存储利用率（%） */
      storageUtilisation?: number;
      /**
       * @description 互联网出口
       * @enum {string}
       */
      internetExit?: '统一出口' | '自行租用' | '无';
      /** @description 系统访问地址 */
      accessUrl?: string;
      /**
       * @description 涉密分类
       * @enum {string}
       */
      classification?: '非涉密' | '涉密';
      /**
       * @description 等保级别
       * @enum {string}
       */
      mlpsLevel?: '未定级' | '一级' | '二级' | '三级' | '四级';
      /** @description 等保备案号 */
      mlpsFilingNumber?: string;
      /**
       * @description 是否接入共享平台
       * @enum {string}
       */
      sharingConnected?: '是' | '否';
      /** @description 对接系统名称 */
      connectedSystems?: string;
      /** @description 数据资源 */
      dataResources?: string;
      /**
       * @description 自建数据交换渠道
       * @enum {string}
       */
      ownExchangeChannel?: '是' | '否';
      /**
       * @description 自查是否僵尸系统
       * @enum {string}
       */
      selfZombie?: '是' | '否';
      /**
       * @description 部门处置意见
       * @enum {string}
       */
      selfDisposition?: '保留' | '整合' | '迁移' | '清理';
      /** @description 计划完成时间 */
      plannedFinish?: string;
      /**
       * @description 是否申请暂缓整合
       * @enum {string}
       */
      deferRequested?: '是' | '否';
      /** @description 暂缓整合原因 */
      deferReason?: string;
      /** @description 联系人 */
      contactName?: string;
      /** @description 联系电话 */
      contactPhone?: string;
      /** @description 备注 */
      remarks?: string;
    };
    WaiverDecisionDto: {
      name: string;
      /** Format: date */
      on: string;
      reason: string;
    };
    WaiverDto: {
      id: number;
      /** @enum {string} */
      kind: 'deferral' | 'waiver';
      round: string;
      system: string;
      department: string;
      systemName: string;
      rules: string[];
      reason: string;
      name: string;
      unit: string;
      /** Format: date */
      requestedOn: string;
      /** Format: date */
      expiresOn: string;
      /** @enum {string} */
      status: 'requested' | 'granted' | 'refused' | 'withdrawn';
      /** @enum {string} */
      state: 'requested' | 'granted' | 'refused' | 'withdrawn' | 'expired';
      decision: components['schemas']['WaiverDecisionDto'] | null;
      sentence: string;
    };
    SystemDto: {
      id: string;
      department: string;
      systemName: string;
      source: components['schemas']['SourceDto'];
      values: components['schemas']['AnswersDto'];
      waivers: components['schemas']['WaiverDto'][];
    };
    SystemPage: {
      total: number;
      items: components['schemas']['SystemDto'][];
    };
    SheetPlaceDto: {
      file: string;
      sheet: string;
    };
    AnswerSourceDto: {
      cell: string | null;
      raw: string;
      from?: components['schemas']['SheetPlaceDto'];
    };
    SystemWithSourcesDto: {
      id: string;
      department: string;
      systemName: string;
      source: components['schemas']['SourceDto'];
      values: components['schemas']['AnswersDto'];
      waivers: components['schemas']['WaiverDto'][];
      /** @description departmentName systemName systemAlias lifecycle category function buildType ownerUnit ownerUnitKind approvalAuthority approvalDate approvalNumber filingNumber builder buildMethod goLiveDate constructionCost constructionFunding annualOpsCost opsFunding opsProvider opsContractEnd lastUpdated opsStatus userTypes useScope useFrequency registeredUsers monthlyUsers monthlyUses lastUsed businessInSystem annualTransactions replaceable replacedBy networks hosting cloudReady cpuUtilisation storageUtilisation internetExit accessUrl classification mlpsLevel mlpsFilingNumber sharingConnected connectedSystems dataResources ownExchangeChannel selfZombie selfDisposition plannedFinish deferRequested deferReason contactName contactPhone remarks */
      answers: {
        [key: string]: components['schemas']['AnswerSourceDto'];
      };
    };
    VanishedSystemDto: {
      department: string;
      systemName: string;
      since: string;
    };
    VanishedSystemPage: {
      total: number;
      items: components['schemas']['VanishedSystemDto'][];
    };
    JobPage: {
      total: number;
      items: components['schemas']['JobDto'][];
    };
    RoundRunDto: {
      /** @description 政策口径的编号 */
      pack: string;
      /** @description 普查基准日，如 2017-12-31 */
      asOf?: string;
    };
    OriginalCellDto: {
      cell: string;
      heading: string;
      text: string;
      field: string | null;
    };
    OriginalRowDto: {
      file: string;
      sheet: string;
      sha256: string;
      isRedacted: boolean;
      cells: components['schemas']['OriginalCellDto'][];
    };
    SavedViewDto: {
      id: number;
      name: string;
      /** @description 查询登记册的参数：text、department、columns、sort、order 和各问题的答案 */
      query: {
        [key: string]: string;
      };
      isShared: boolean;
      isOwn: boolean;
      owner: string;
    };
    NewViewDto: {
      /** @description 视图的名称 */
      name: string;
      /** @description 查询登记册的参数：text、department、columns、sort、order 和各问题的答案 */
      query: {
        [key: string]: string;
      };
      /** @description true：本方（审计局或办公室）的人都能打开 */
      isShared?: boolean;
    };
    ViewChangeDto: {
      /** @description 视图的名称 */
      name?: string;
      /** @description 查询登记册的参数：text、department、columns、sort、order 和各问题的答案 */
      query?: {
        [key: string]: string;
      };
      /** @description true：本方（审计局或办公室）的人都能打开 */
      isShared?: boolean;
    };
    GivenAnswerDto: {
      /** @enum {string} */
      code:
        | 'confirmed'
        | 'rejected'
        | 'shutDown'
        | 'mergedInto'
        | 'misreported'
        | 'overlooked'
        | 'other'
        | 'returned';
      note: string;
      by: string;
      /** Format: date-time */
      at: string;
    };
    StoredChangeDto: {
      /** @enum {string} */
      kind: 'corrected' | 'added' | 'vanished' | 'renamed' | 'split' | 'merged';
      /** @enum {string} */
      state: 'settled' | 'open';
      earlier: components['schemas']['ChangedSystemDto'][];
      now: components['schemas']['ChangedSystemDto'][];
      answers: components['schemas']['AnswerChangeDto'][];
      reasons: string[];
      sentence: string;
      id: number;
      receipt: string;
      round: string;
      department: string;
      isOpen: boolean;
      answer: components['schemas']['GivenAnswerDto'] | null;
    };
    ChangePage: {
      total: number;
      items: components['schemas']['StoredChangeDto'][];
    };
    ChangeReplyDto: {
      /**
       * @description 回答：confirmed 确认、rejected 不是、shutDown 已关停、mergedInto 已合并、misreported 误报、overlooked 漏报、other 其他
       * @enum {string}
       */
      answer: 'confirmed' | 'rejected' | 'shutDown' | 'mergedInto' | 'misreported' | 'overlooked' | 'other';
      /** @description 说明；合并到哪个系统，或其他原因 */
      note?: string;
    };
    OpenColumnDto: {
      heading: string;
      guess: string | null;
      score: number;
      reasons: string[];
      samples: string[];
    };
    OpenFormDto: {
      round: string;
      department: string;
      sheet: string;
      form: string;
      isRead: boolean;
      columns: components['schemas']['OpenColumnDto'][];
    };
    OpenFormPage: {
      total: number;
      items: components['schemas']['OpenFormDto'][];
    };
    MappingDto: {
      /** @description 表样：全部列名，去掉空白，用 | 连接 */
      form: string;
      /** @description 只对这个单位；不写则对所有单位 */
      department?: string;
      /** @description 列名（去掉空白）对应的问题编号；不是普查问题的写 null */
      columns: {
        [key: string]: string | null;
      };
      /** @description 按问题编号：原来的写法对应的选项 */
      values?: {
        [key: string]: {
          [key: string]: string;
        };
      };
    };
    MappingPage: {
      total: number;
      items: components['schemas']['MappingDto'][];
    };
    ForgottenMappingDto: {
      form: string;
      department: string | null;
    };
    NewRunDto: {
      /** @description 普查批次的名称 */
      round: string;
      /** @description 政策口径的编号 */
      pack: string;
      /** @description 普查基准日，如 2017-12-31 */
      asOf?: string;
    };
    RunRuleDto: {
      id: string;
      parameters: {
        [key: string]: number;
      };
    };
    RunDto: {
      id: number;
      round: string;
      pack: string;
      /** Format: date */
      asOf: string;
      digest: string;
      /** Format: date-time */
      createdAt: string;
      rules: components['schemas']['RunRuleDto'][];
      submissions: string[];
    };
    AuditDto: {
      run: components['schemas']['RunDto'];
      isRepeat: boolean;
      sentences: string[];
    };
    RunPage: {
      total: number;
      items: components['schemas']['RunDto'][];
    };
    FlipCountDto: {
      rule: string;
      from: string | null;
      to: string | null;
      count: number;
    };
    VerdictFlipDto: {
      system: string;
      department: string;
      systemName: string;
      rule: string;
      /** @enum {string|null} */
      from: 'flagged' | 'clear' | 'undetermined' | 'conflicting' | 'not-applicable' | null;
      /** @enum {string|null} */
      to: 'flagged' | 'clear' | 'undetermined' | 'conflicting' | 'not-applicable' | null;
    };
    FlipPage: {
      total: number;
      items: components['schemas']['VerdictFlipDto'][];
    };
    OnlyInOneRunDto: {
      id: string;
      department: string;
      systemName: string;
    };
    GroupOfOneRunDto: {
      id: string;
      members: string[];
    };
    RunDifferenceDto: {
      before: components['schemas']['RunDto'];
      after: components['schemas']['RunDto'];
      counts: components['schemas']['FlipCountDto'][];
      flips: components['schemas']['FlipPage'];
      appeared: components['schemas']['OnlyInOneRunDto'][];
      gone: components['schemas']['OnlyInOneRunDto'][];
      newGroups: components['schemas']['GroupOfOneRunDto'][];
      goneGroups: components['schemas']['GroupOfOneRunDto'][];
    };
    ClauseDto: {
      /** @enum {string} */
      policy: 'zibo' | 'binzhou' | 'shandong' | 'ankang' | 'dalian' | 'local';
      document?: string;
      item: string;
      text: string;
    };
    EvidenceDto: {
      /** @enum {string} */
      field:
        | 'departmentName'
        | 'systemName'
        | 'systemAlias'
        | 'lifecycle'
        | 'category'
        | 'function'
        | 'buildType'
        | 'ownerUnit'
        | 'ownerUnitKind'
        | 'approvalAuthority'
        | 'approvalDate'
        | 'approvalNumber'
        | 'filingNumber'
        | 'builder'
        | 'buildMethod'
        | 'goLiveDate'
        | 'constructionCost'
        | 'constructionFunding'
        | 'annualOpsCost'
        | 'opsFunding'
        | 'opsProvider'
        | 'opsContractEnd'
        | 'lastUpdated'
        | 'opsStatus'
        | 'userTypes'
        | 'useScope'
        | 'useFrequency'
        | 'registeredUsers'
        | 'monthlyUsers'
        | 'monthlyUses'
        | 'lastUsed'
        | 'businessInSystem'
        | 'annualTransactions'
        | 'replaceable'
        | 'replacedBy'
        | 'networks'
        | 'hosting'
        | 'cloudReady'
        | 'cpuUtilisation'
        | 'storageUtilisation'
        | 'internetExit'
        | 'accessUrl'
        | 'classification'
        | 'mlpsLevel'
        | 'mlpsFilingNumber'
        | 'sharingConnected'
        | 'connectedSystems'
        | 'dataResources'
        | 'ownExchangeChannel'
        | 'selfZombie'
        | 'selfDisposition'
        | 'plannedFinish'
        | 'deferRequested'
        | 'deferReason'
        | 'contactName'
        | 'contactPhone'
        | 'remarks';
      file: string;
      sheet: string;
      cell: string | null;
      raw: string;
      value: (string | number | string[]) | null;
      assumed?: boolean;
    };
    VerdictDto: {
      rule: string;
      /** @enum {string} */
      verdict: 'flagged' | 'clear' | 'undetermined' | 'conflicting' | 'not-applicable';
      clause: components['schemas']['ClauseDto'];
      evidence: components['schemas']['EvidenceDto'][];
      thresholds: {
        [key: string]: number;
      };
      /** @description departmentName systemName systemAlias lifecycle category function buildType ownerUnit ownerUnitKind approvalAuthority approvalDate approvalNumber filingNumber builder buildMethod goLiveDate constructionCost constructionFunding annualOpsCost opsFunding opsProvider opsContractEnd lastUpdated opsStatus userTypes useScope useFrequency registeredUsers monthlyUsers monthlyUses lastUsed businessInSystem annualTransactions replaceable replacedBy networks hosting cloudReady cpuUtilisation storageUtilisation internetExit accessUrl classification mlpsLevel mlpsFilingNumber sharingConnected connectedSystems dataResources ownExchangeChannel selfZombie selfDisposition plannedFinish deferRequested deferReason contactName contactPhone remarks */
      missing: string[];
      note?: string;
    };
    FindingDto: {
      systemId: string;
      systemName: string;
      department: string;
      /** @enum {string} */
      zombie: 'flagged' | 'clear' | 'undetermined' | 'conflicting' | 'not-applicable';
      verdict: components['schemas']['VerdictDto'];
      waivers: components['schemas']['WaiverDto'][];
    };
    FindingPage: {
      total: number;
      items: components['schemas']['FindingDto'][];
    };
    JudgedSystemDto: {
      id: string;
      department: string;
      systemName: string;
      source: components['schemas']['SourceDto'];
      zombie: string;
      verdicts: components['schemas']['VerdictDto'][];
    };
    PairDto: {
      a: string;
      b: string;
      score: number;
      shared: string[];
      differing: string[];
    };
    GroupDocumentDto: {
      id: string;
      rule: string;
      members: string[];
      survivor: string;
      survivorReasons: string[];
      pairs: components['schemas']['PairDto'][];
    };
    FindingsDocumentDto: {
      pack: string;
      /** Format: date */
      asOf: string;
      systems: components['schemas']['JudgedSystemDto'][];
      groups: components['schemas']['GroupDocumentDto'][];
      sameSystem: string[][];
    };
    MemberDto: {
      id: string;
      department: string;
      systemName: string;
      zombie: string;
    };
    GroupDto: {
      id: string;
      rule: string;
      survivor: string;
      survivorReasons: string[];
      pairs: components['schemas']['PairDto'][];
      members: components['schemas']['MemberDto'][];
      pairCount: number;
    };
    GroupPage: {
      total: number;
      items: components['schemas']['GroupDto'][];
    };
    ExplainedPairDto: {
      a: string;
      b: string;
      score: number;
      waterfall: components['schemas']['WaterfallLineDto'][];
    };
    ListDto: {
      id: string;
      title: string;
      /** @enum {string} */
      stage: 'suspicion' | 'office';
    };
    ColumnDto: {
      title: string;
      width: number;
      /** @enum {string} */
      align?: 'left' | 'center' | 'right';
      /** @enum {string} */
      format?: 'money' | 'count';
      sum?: boolean;
      block?: boolean;
    };
    TablePreviewDto: {
      sheet: string;
      title: string;
      captions: string[];
      columns: components['schemas']['ColumnDto'][];
      rows: unknown[][];
      notes: string[];
      total: number;
    };
    ListPreviewDto: {
      id: string;
      title: string;
      /** @enum {string} */
      stage: 'suspicion' | 'office';
      run: number;
      tables: components['schemas']['TablePreviewDto'][];
    };
    DocumentDto: {
      id: string;
      title: string;
      /** @enum {string} */
      scope: 'city' | 'department' | 'system' | 'unit';
      subject: string;
      systemName: string | null;
      department: string | null;
    };
    PlanItemDto: {
      id: string;
      title: string;
      owner: string;
      support: string[];
      effort: number;
      earliest: string;
      due: string | null;
      after: string[];
      repeats: string | null;
      source: string;
      system: string | null;
      start: string | null;
      finish: string | null;
      isLate: boolean;
    };
    PlanConflictDto: {
      owner: string;
      late: string[];
      summary: string[];
      constraints: string[];
    };
    PlanLoadDto: {
      owner: string;
      month: string;
      steps: number;
      capacity: number;
    };
    PlanDto: {
      /** Format: date */
      from: string;
      items: components['schemas']['PlanItemDto'][];
      conflicts: components['schemas']['PlanConflictDto'][];
      load: components['schemas']['PlanLoadDto'][];
    };
    SealScanDto: {
      receipt: string;
      content: string;
      sha256: string;
      name: string;
      bytes: number;
      attachedBy: string;
      /** Format: date-time */
      attachedAt: string;
    };
    SealDto: {
      receipt: string;
      department: string;
      sealed: string;
      scans: components['schemas']['SealScanDto'][];
    };
    SealScanForm: {
      /** @description 盖章后的扫描件 */
      files: string[];
    };
    SeriesDto: {
      name: string;
      values: (number | null)[];
    };
    TargetDto: {
      value: number;
      label: string;
    };
    ChartDto: {
      id: string;
      title: string;
      definition: string;
      unit: string;
      /** @enum {string} */
      form: 'bar' | 'stacked' | 'columns';
      categories: string[];
      series: components['schemas']['SeriesDto'][];
      missing: number;
      target?: components['schemas']['TargetDto'];
    };
    FigureDto: {
      id: string;
      /** @enum {string} */
      group: '填报' | '系统' | '疑点' | '认定与处置' | '资金';
      title: string;
      value: number | null;
      unit: string;
      definition: string;
      missing: number;
    };
    CaseDto: {
      id: string;
      round: string;
      /** @enum {string} */
      kind: 'dormant' | 'duplicate' | 'rectify';
      system: string;
      department: string;
      systemName: string;
      run: number;
      rules: string[];
      group: string | null;
      proposedSurvivor: string | null;
      isIssuedFromAbove: boolean;
      spent: number | null;
      goneInRun: number | null;
      /** @enum {string} */
      state:
        | 'suspected'
        | 'notified'
        | 'replied'
        | 'unanswered'
        | 'decided'
        | 'appealed'
        | 'disposed'
        | 'listed'
        | 'underway'
        | 'stopped'
        | 'data-settled'
        | 'released'
        | 'cut'
        | 'closed'
        | 'kept'
        | 'dismissed';
      version: number;
      /** Format: date */
      lastOn: string | null;
      facts: {
        [key: string]: unknown;
      };
      nextSteps: (
        | 'notify'
        | 'reply'
        | 'overdue'
        | 'decide'
        | 'dismiss'
        | 'dispose'
        | 'list'
        | 'start'
        | 'stop'
        | 'settle-data'
        | 'release'
        | 'cut'
        | 'close'
        | 'send-back'
        | 'appeal'
        | 'uphold'
        | 'defer'
        | 'lift'
        | 'undo'
      )[];
    };
    CasePage: {
      total: number;
      items: components['schemas']['CaseDto'][];
    };
    OpenCasesDto: {
      /** @description 所依据的判定，不写为最近一次 */
      run?: number;
      /** @description 办理日期，如 2018-01-15；不写为今天 */
      on?: string;
      /** @description 办理人姓名；建立账户之后以登录的账户为准 */
      by?: string;
    };
    OpenedCasesDto: {
      run: number;
      opened: number;
      changed: number;
      unchanged: number;
      gone: number;
    };
    FileReferenceDto: {
      /** @description 材料的 SHA-256 */
      sha256: string;
      /**
       * @description 材料的种类
       * @enum {string}
       */
      kind:
        'reply' | 'notice' | 'screenshot' | 'data' | 'contract' | 'resources' | 'budget' | 'rectification';
    };
    CaseStepDto: {
      /**
       * @description 办理什么
       * @enum {string}
       */
      step:
        | 'notify'
        | 'reply'
        | 'overdue'
        | 'decide'
        | 'dismiss'
        | 'dispose'
        | 'list'
        | 'start'
        | 'stop'
        | 'settle-data'
        | 'release'
        | 'cut'
        | 'close'
        | 'send-back'
        | 'appeal'
        | 'uphold'
        | 'defer'
        | 'lift'
        | 'undo';
      /** @description 所看到的版本；已被他人办理的不再办理 */
      version?: number;
      /** @description 办理日期，如 2018-01-15；不写为今天 */
      on?: string;
      /** @description 办理人姓名；建立账户之后以登录的账户为准 */
      by?: string;
      /** @description 理由 */
      reason?: string;
      /** @description 说明期限 */
      replyBy?: string;
      /**
       * @description 说明意见
       * @enum {string}
       */
      answer?: 'accept' | 'explain' | 'defer';
      /**
       * @description 认定结论
       * @enum {string}
       */
      decision?: 'dormant' | 'duplicate' | 'rectify' | 'keep';
      /**
       * @description 处置意见
       * @enum {string}
       */
      disposition?: 'decommission' | 'merge' | 'migrate' | 'keep' | 'rectify';
      /** @description 整合到：系统编号或平台名称 */
      survivor?: string;
      /** @description 完成时限 */
      dueOn?: string;
      /** @description 暂缓到哪一天 */
      expiresOn?: string;
      /** @description 核减金额，万元每年 */
      amount?: number;
      /** @description 引用已上交的材料 */
      files?: components['schemas']['FileReferenceDto'][];
      /** @description 事项编号 */
      case: string;
    };
    StepsDto: {
      /** @description 办理日期，如 2018-01-15；不写为今天 */
      on?: string;
      /** @description 办理人姓名；建立账户之后以登录的账户为准 */
      by?: string;
      /** @description 逐件写明 */
      steps: components['schemas']['CaseStepDto'][];
    };
    StepsTakenDto: {
      cases: components['schemas']['CaseDto'][];
    };
    ReviewFileDto: {
      sha256: string;
      name: string;
      /** @enum {string} */
      kind:
        'reply' | 'notice' | 'screenshot' | 'data' | 'contract' | 'resources' | 'budget' | 'rectification';
    };
    ReviewEventDto: {
      version: number;
      /** @enum {string} */
      step:
        | 'notify'
        | 'reply'
        | 'overdue'
        | 'decide'
        | 'dismiss'
        | 'dispose'
        | 'list'
        | 'start'
        | 'stop'
        | 'settle-data'
        | 'release'
        | 'cut'
        | 'close'
        | 'send-back'
        | 'appeal'
        | 'uphold'
        | 'defer'
        | 'lift'
        | 'undo'
        | 'found'
        | 'found-again'
        | 'gone';
      /** @enum {string} */
      state:
        | 'suspected'
        | 'notified'
        | 'replied'
        | 'unanswered'
        | 'decided'
        | 'appealed'
        | 'disposed'
        | 'listed'
        | 'underway'
        | 'stopped'
        | 'data-settled'
        | 'released'
        | 'cut'
        | 'closed'
        | 'kept'
        | 'dismissed';
      /** Format: date */
      on: string;
      by: string;
      role: string;
      /** Format: date-time */
      at: string;
      reason: string;
      details: {
        [key: string]: unknown;
      };
      files: components['schemas']['ReviewFileDto'][];
    };
    HandedInFileDto: {
      sha256: string;
      name: string;
      /** @enum {string} */
      kind:
        'reply' | 'notice' | 'screenshot' | 'data' | 'contract' | 'resources' | 'budget' | 'rectification';
      bytes: number;
      by: string;
      /** Format: date-time */
      at: string;
    };
    CaseDetailDto: {
      case: components['schemas']['CaseDto'];
      verdicts: components['schemas']['VerdictDto'][];
      events: components['schemas']['ReviewEventDto'][];
      files: components['schemas']['HandedInFileDto'][];
    };
    StepDto: {
      /**
       * @description 办理什么
       * @enum {string}
       */
      step:
        | 'notify'
        | 'reply'
        | 'overdue'
        | 'decide'
        | 'dismiss'
        | 'dispose'
        | 'list'
        | 'start'
        | 'stop'
        | 'settle-data'
        | 'release'
        | 'cut'
        | 'close'
        | 'send-back'
        | 'appeal'
        | 'uphold'
        | 'defer'
        | 'lift'
        | 'undo';
      /** @description 所看到的版本；已被他人办理的不再办理 */
      version?: number;
      /** @description 办理日期，如 2018-01-15；不写为今天 */
      on?: string;
      /** @description 办理人姓名；建立账户之后以登录的账户为准 */
      by?: string;
      /** @description 理由 */
      reason?: string;
      /** @description 说明期限 */
      replyBy?: string;
      /**
       * @description 说明意见
       * @enum {string}
       */
      answer?: 'accept' | 'explain' | 'defer';
      /**
       * @description 认定结论
       * @enum {string}
       */
      decision?: 'dormant' | 'duplicate' | 'rectify' | 'keep';
      /**
       * @description 处置意见
       * @enum {string}
       */
      disposition?: 'decommission' | 'merge' | 'migrate' | 'keep' | 'rectify';
      /** @description 整合到：系统编号或平台名称 */
      survivor?: string;
      /** @description 完成时限 */
      dueOn?: string;
      /** @description 暂缓到哪一天 */
      expiresOn?: string;
      /** @description 核减金额，万元每年 */
      amount?: number;
      /** @description 引用已上交的材料 */
      files?: components['schemas']['FileReferenceDto'][];
    };
    ProofForm: {
      /** @description 材料文件，一次一个 */
      files: string[];
    };
    ReleaseDto: {
      /** @description 理由 */
      reason: string;
      /** @description 普查批次的名称 */
      round: string;
      /** @description 办理日期，如 2018-01-15；不写为今天 */
      on?: string;
      /** @description 办理人姓名；建立账户之后以登录的账户为准 */
      by?: string;
    };
    GroupReleaseDto: {
      group: string;
      /** Format: date */
      on: string;
      by: string;
      reason: string;
      findings: string[];
    };
    DepartmentProgressDto: {
      department: string;
      total: number;
      states: {
        [key: string]: number;
      };
      listed: number;
      closed: number;
      overdue: number;
      deferred: number;
      saved: number;
      expected: number;
    };
    AskedCaseDto: {
      asked: string;
      case: components['schemas']['CaseDto'];
    };
    MonthlyProgressDto: {
      month: string;
      steps: {
        [key: string]: number;
      };
      listed: number;
      closed: number;
    };
    RoundProgressDto: {
      /** Format: date */
      on: string;
      departments: components['schemas']['DepartmentProgressDto'][];
      overdue: components['schemas']['CaseDto'][];
      asked: components['schemas']['AskedCaseDto'][];
      months: components['schemas']['MonthlyProgressDto'][];
      saved: number;
      expected: number;
    };
    ReminderCaseDto: {
      case: string;
      system: string;
      systemName: string;
      /** Format: date */
      until: string;
      daysLeft: number;
    };
    ReminderDto: {
      department: string;
      share: number;
      what: string;
      cases: components['schemas']['ReminderCaseDto'][];
    };
    RectificationRowDto: {
      case: string;
      system: string;
      systemName: string;
      problem: string;
      leader: string;
      department: string;
      person: string;
      measure: string;
      dueOn: string;
      status: string;
      closedOn: string;
    };
    ComebackDto: {
      submitted: string;
      department: string;
      systemName: string;
      closed: string;
      closedDepartment: string;
      closedName: string;
      closedRound: string;
      closedOn: string;
      score: number;
      reasons: string[];
    };
    DifferingReadingDto: {
      case: string;
      systemName: string;
      first: string;
      second: string;
      by: string;
      reason: string;
    };
    SecondReadingsDto: {
      cases: number;
      agreeing: number;
      kappa: number | null;
      differing: components['schemas']['DifferingReadingDto'][];
    };
    BlindCaseDto: {
      id: string;
      /** @enum {string} */
      kind: 'dormant' | 'duplicate' | 'rectify';
      system: string;
      systemName: string;
      department: string;
      run: number;
      decisions: ('dormant' | 'duplicate' | 'rectify' | 'keep' | 'dismissed')[];
      isRead: boolean;
      isOwn: boolean;
    };
    NewSecondReadingDto: {
      /** @description 事项编号 */
      case: string;
      /**
       * @description 认定结论
       * @enum {string}
       */
      decision: 'dormant' | 'duplicate' | 'rectify' | 'keep' | 'dismissed';
      /** @description 理由 */
      reason: string;
      /** @description 办理人姓名；建立账户之后以登录的账户为准 */
      by?: string;
      /** @description 办理日期，如 2018-01-15；不写为今天 */
      on?: string;
    };
    QuestionDto: {
      id: string;
      section: string;
      label: string;
      heading: string;
      /** @enum {string} */
      kind: 'text' | 'phone' | 'date' | 'money' | 'count' | 'percent' | 'choice' | 'choices';
      unit?: string;
      core: boolean;
      aliases: string[];
      codes: string[];
      synonyms: {
        [key: string]: string;
      };
      askedBy: string[];
      example: string;
      help: string;
    };
    ParameterDto: {
      id: string;
      label: string;
      unit: string;
      default: number;
      source: string;
    };
    ExampleDto: {
      why: string;
      systems: components['schemas']['AnswersDto'][];
      verdicts: string[];
      raw?: {
        [key: string]: string;
      };
      dormant?: string[];
    };
    RuleDto: {
      id: string;
      title: string;
      /** @enum {string} */
      theme: 'dormant' | 'duplicate' | 'governance' | 'data-truth';
      /** @enum {string} */
      scope: 'system' | 'inventory';
      meaning: string;
      pitfalls: string[];
      basis: components['schemas']['ClauseDto'][];
      parameters: components['schemas']['ParameterDto'][];
      examples: components['schemas']['ExampleDto'][];
    };
    RuleInForceDto: {
      id: string;
      clause: components['schemas']['ClauseDto'];
      parameters: {
        [key: string]: number;
      };
    };
    DutyDto: {
      list: string;
      receiver: string;
      due: string;
      finish?: string;
      clause?: components['schemas']['ClauseDto'];
    };
    MilestoneDto: {
      what: string;
      due: string;
    };
    DeliverableDto: {
      title: string;
      receiver: string;
      due: string;
      milestones: components['schemas']['MilestoneDto'][];
      clause: components['schemas']['ClauseDto'];
    };
    PackDto: {
      id: string;
      title: string;
      policy: string | null;
      letterhead: string;
      omit: {
        [key: string]: string;
      };
      rules: components['schemas']['RuleInForceDto'][];
      duties: components['schemas']['DutyDto'][];
      deliverables: components['schemas']['DeliverableDto'][];
      questions: string[];
      headings: {
        [key: string]: string;
      };
    };
    PolicyDto: {
      id: string;
      title: string;
      place: string;
    };
    PolicyTextDto: {
      id: string;
      title: string;
      place: string;
      text: string;
    };
    RuleLeftOutDto: {
      rule: string;
      reason: string;
    };
    ClauseChangeDto: {
      rule: string;
      a: components['schemas']['ClauseDto'];
      b: components['schemas']['ClauseDto'];
    };
    ThresholdChangeDto: {
      rule: string;
      parameter: string;
      a: number;
      b: number;
    };
    DutyChangeDto: {
      onlyInA: components['schemas']['DutyDto'][];
      onlyInB: components['schemas']['DutyDto'][];
    };
    DeliverableChangeDto: {
      onlyInA: components['schemas']['DeliverableDto'][];
      onlyInB: components['schemas']['DeliverableDto'][];
    };
    HeadingChangeDto: {
      field: string;
      a: string;
      b: string;
    };
    LetterheadChangeDto: {
      a: string;
      b: string;
    };
    PackDifferenceDto: {
      a: string;
      b: string;
      rulesOnlyInA: components['schemas']['RuleLeftOutDto'][];
      rulesOnlyInB: components['schemas']['RuleLeftOutDto'][];
      clauses: components['schemas']['ClauseChangeDto'][];
      thresholds: components['schemas']['ThresholdChangeDto'][];
      followers: string[];
      duties: components['schemas']['DutyChangeDto'];
      deliverables: components['schemas']['DeliverableChangeDto'];
      questionsOnlyInA: string[];
      questionsOnlyInB: string[];
      headings: components['schemas']['HeadingChangeDto'][];
      letterhead: components['schemas']['LetterheadChangeDto'] | null;
      sentences: string[];
    };
    TaskDto: {
      number: string;
      title: string | null;
      lead: string[];
      support: string[];
      dates: string[];
      kind: string;
      lists: string[];
      content: string;
    };
    UnreadPassageDto: {
      text: string;
      why: string;
    };
    TaskTableDto: {
      policy: string;
      document: string;
      tasks: components['schemas']['TaskDto'][];
      unread: components['schemas']['UnreadPassageDto'][];
    };
    WaiverPage: {
      total: number;
      items: components['schemas']['WaiverDto'][];
    };
    NewDeferralDto: {
      /** @description 理由，不能为空 */
      reason: string;
      /** @description 哪一天提出，如 2018-01-15 */
      requestedOn: string;
      /** @description 有效期的最后一天，最长12个月 */
      expiresOn: string;
      /** @description 由谁（姓名）；建立账户之后以登录的人为准 */
      name?: string;
      /** @description 代表哪个单位；不写时，申请为系统的责任单位，豁免为审计局 */
      unit?: string;
    };
    NewWaiverDto: {
      /** @description 理由，不能为空 */
      reason: string;
      /** @description 哪一天提出，如 2018-01-15 */
      requestedOn: string;
      /** @description 有效期的最后一天，最长12个月 */
      expiresOn: string;
      /** @description 由谁（姓名）；建立账户之后以登录的人为准 */
      name?: string;
      /** @description 代表哪个单位；不写时，申请为系统的责任单位，豁免为审计局 */
      unit?: string;
      /** @description 豁免哪几条规则；空的数组为整个系统 */
      rules: string[];
    };
    WaiverRulingDto: {
      /** @description 哪一天决定，如 2018-01-20 */
      on: string;
      /** @description 理由；不同意、撤回时不能为空 */
      reason?: string;
      /** @description 由谁（姓名）；建立账户之后以登录的人为准 */
      name?: string;
      /**
       * @description granted：同意；refused：不同意
       * @enum {string}
       */
      status?: 'granted' | 'refused';
      /** @description 有效期的最后一天，最长12个月 */
      expiresOn?: string;
    };
    WithdrawalDto: {
      /** @description 哪一天决定，如 2018-01-20 */
      on: string;
      /** @description 理由；不同意、撤回时不能为空 */
      reason?: string;
      /** @description 由谁（姓名）；建立账户之后以登录的人为准 */
      name?: string;
    };
    ExplainedEvidenceDto: {
      /** @enum {string} */
      field:
        | 'departmentName'
        | 'systemName'
        | 'systemAlias'
        | 'lifecycle'
        | 'category'
        | 'function'
        | 'buildType'
        | 'ownerUnit'
        | 'ownerUnitKind'
        | 'approvalAuthority'
        | 'approvalDate'
        | 'approvalNumber'
        | 'filingNumber'
        | 'builder'
        | 'buildMethod'
        | 'goLiveDate'
        | 'constructionCost'
        | 'constructionFunding'
        | 'annualOpsCost'
        | 'opsFunding'
        | 'opsProvider'
        | 'opsContractEnd'
        | 'lastUpdated'
        | 'opsStatus'
        | 'userTypes'
        | 'useScope'
        | 'useFrequency'
        | 'registeredUsers'
        | 'monthlyUsers'
        | 'monthlyUses'
        | 'lastUsed'
        | 'businessInSystem'
        | 'annualTransactions'
        | 'replaceable'
        | 'replacedBy'
        | 'networks'
        | 'hosting'
        | 'cloudReady'
        | 'cpuUtilisation'
        | 'storageUtilisation'
        | 'internetExit'
        | 'accessUrl'
        | 'classification'
        | 'mlpsLevel'
        | 'mlpsFilingNumber'
        | 'sharingConnected'
        | 'connectedSystems'
        | 'dataResources'
        | 'ownExchangeChannel'
        | 'selfZombie'
        | 'selfDisposition'
        | 'plannedFinish'
        | 'deferRequested'
        | 'deferReason'
        | 'contactName'
        | 'contactPhone'
        | 'remarks';
      file: string;
      sheet: string;
      cell: string | null;
      raw: string;
      value: (string | number | string[]) | null;
      assumed?: boolean;
      heading: string;
      sentence: string;
    };
    ThresholdDto: {
      id: string;
      label: string;
      unit: string;
      default: number;
      source: string;
      value: number;
    };
    CounterfactualDto: {
      size: number;
      sentences: string[];
    };
    ExplainedVerdictDto: {
      rule: string;
      /** @enum {string} */
      verdict: 'flagged' | 'clear' | 'undetermined' | 'conflicting' | 'not-applicable';
      clause: components['schemas']['ClauseDto'];
      evidence: components['schemas']['ExplainedEvidenceDto'][];
      thresholds: {
        [key: string]: number;
      };
      /** @description departmentName systemName systemAlias lifecycle category function buildType ownerUnit ownerUnitKind approvalAuthority approvalDate approvalNumber filingNumber builder buildMethod goLiveDate constructionCost constructionFunding annualOpsCost opsFunding opsProvider opsContractEnd lastUpdated opsStatus userTypes useScope useFrequency registeredUsers monthlyUsers monthlyUses lastUsed businessInSystem annualTransactions replaceable replacedBy networks hosting cloudReady cpuUtilisation storageUtilisation internetExit accessUrl classification mlpsLevel mlpsFilingNumber sharingConnected connectedSystems dataResources ownExchangeChannel selfZombie selfDisposition plannedFinish deferRequested deferReason contactName contactPhone remarks */
      missing: string[];
      note?: string;
      title: string;
      theme: string;
      verdictTitle: string;
      meaning: string;
      pitfalls: string[];
      citation: string;
      parameters: components['schemas']['ThresholdDto'][];
      missingHeadings: string[];
      counterfactual: components['schemas']['CounterfactualDto'] | null;
      waivers: components['schemas']['WaiverDto'][];
      trial?: string;
    };
    ExplanationDto: {
      id: string;
      department: string;
      systemName: string;
      source: components['schemas']['SourceDto'];
      pack: string;
      /** Format: date */
      asOf: string;
      /** @enum {string} */
      zombie: 'flagged' | 'clear' | 'undetermined' | 'conflicting' | 'not-applicable';
      conclusion: string[];
      verdicts: components['schemas']['ExplainedVerdictDto'][];
      trial: components['schemas']['ExplainedVerdictDto'][];
      waivers: components['schemas']['WaiverDto'][];
    };
    StabilityPointDto: {
      value: number;
      isChosen: boolean;
      counts: {
        [key: string]: number;
      };
      flagged: string[];
    };
    FlipStepDto: {
      from: number;
      /** @enum {string} */
      verdict: 'flagged' | 'clear' | 'undetermined' | 'conflicting' | 'not-applicable';
    };
    FlipDto: {
      system: string;
      department: string;
      systemName: string;
      nearest: number;
      verdicts: components['schemas']['FlipStepDto'][];
    };
    StabilityDto: {
      rule: string;
      title: string;
      parameter: string;
      label: string;
      unit: string;
      chosen: number;
      points: components['schemas']['StabilityPointDto'][];
      flips: components['schemas']['FlipDto'][];
    };
    ReplayDto: {
      run: components['schemas']['RunDto'];
      isIdentical: boolean;
      flips: components['schemas']['VerdictFlipDto'][];
      sentence?: string;
    };
    TrialDto: {
      /** @description approval-missing approved-after-launch common-system copied-description covered-function dates-in-future dedicated-network detached-from-business duplicate-function duplicates-shared-system extra-website filing-missing idle-resources island-ops-funding low-usage maintenance-stopped money-unit-suspect not-in-cloud not-on-sharing-platform ops-cost-exceeds-build own-exchange-channel own-hotline own-mailbox own-server-room planned-duplicate protection-level-missing replaceable-function self-check-contradicted self-leased-internet unit-owned-system usage-contradicts-last-use users-exceed-scope */
      rule: string;
      /** @description 阈值的编号 */
      parameter: string;
      value: number;
    };
    NewRehearsalDto: {
      /** @description 政策口径的编号 */
      pack: string;
      /** @description 普查基准日，如 2017-12-31 */
      asOf?: string;
      /** @description 试行哪些阈值：规则、阈值和数值 */
      thresholds: components['schemas']['TrialDto'][];
    };
    RehearsalDto: {
      /** Format: date */
      asOf: string;
      systems: number;
      flips: components['schemas']['VerdictFlipDto'][];
      sentences: string[];
    };
    TrailEntryDto: {
      sequence: number;
      /** Format: date-time */
      at: string;
      actor: string;
      role: string;
      department: string | null;
      action: string;
      actionTitle: string;
      subject: string;
      detail: {
        [key: string]: unknown;
      };
      hash: string;
    };
    TrailPage: {
      total: number;
      items: components['schemas']['TrailEntryDto'][];
    };
    ActionDto: {
      id: string;
      title: string;
    };
    CheckedThingDto: {
      check: string;
      /** @enum {string} */
      status: 'ok' | 'warning' | 'error';
      message: string;
      advice: string;
    };
    UpkeepDto: {
      things: components['schemas']['CheckedThingDto'][];
      /** Format: date-time */
      backedUpAt: string | null;
      /** Format: date-time */
      provenAt: string | null;
    };
    FaultDto: {
      /** @example bad-input */
      code: string;
      message: string;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  checkHealth: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HealthDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  showSession: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  signIn: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignInDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  signOut: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  changePassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PasswordChangeDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  enrolSecondFactor: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SecondFactorDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FactorOfferDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  setUp: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetUpDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  listAccounts: {
    parameters: {
      query?: {
        /** @description 跳过前多少条 */
        offset?: number;
        /** @description 最多返回多少条 */
        limit?: number;
        /** @description 账号、姓名或单位中包含的文字 */
        text?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountPage'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  createAccount: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewAccountDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IssuedPasswordDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  listAccountNames: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountNameDto'][];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  importAccounts: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': components['schemas']['AccountListForm'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  grantProposed: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GrantsDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountPage'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  changeAccount: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 账号 */
        name: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AccountEditDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IssuedPasswordDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  listRounds: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoundDto'][];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  openRound: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewRoundDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoundDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  changeRound: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 普查批次的名称 */
        round: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RoundTermsDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoundDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  showReporting: {
    parameters: {
      query?: {
        /** @description 按哪一天看，如 2018-01-16；默认为今天 */
        on?: string;
      };
      header?: never;
      path: {
        /** @description 普查批次的名称 */
        round: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoundReportingDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  returnSubmission: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description QC2017-… */
        receipt: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReturnDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SubmissionDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  listPairDecisions: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 普查批次的名称 */
        round: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PairDecisionDto'][];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  decidePair: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 普查批次的名称 */
        round: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewPairDecisionDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PairDecisionDto'][];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  decidePairs: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 普查批次的名称 */
        round: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewPairDecisionsDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PairDecisionDto'][];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  listSharedSystems: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 普查批次的名称 */
        round: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SharedSystemDto'][];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  replaceSharedSystems: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 普查批次的名称 */
        round: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SharedSystemsDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SharedSystemDto'][];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  bindGroup: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 普查批次的名称 */
        round: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewGroupDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PairDecisionDto'][];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  listSurvivors: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 普查批次的名称 */
        round: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SurvivorDto'][];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  chooseSurvivor: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 普查批次的名称 */
        round: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewSurvivorDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SurvivorDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  dropSurvivor: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 普查批次的名称 */
        round: string;
        /** @description 保留的系统的编号 */
        system: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DroppedSurvivorDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  checkPlanned: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 普查批次的名称 */
        round: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PlannedSystemDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlannedCheckDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  listDepartments: {
    parameters: {
      query?: {
        /** @description 跳过前多少条 */
        offset?: number;
        /** @description 最多返回多少条 */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DepartmentPage'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  listNames: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': string[];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  issueTemplate: {
    parameters: {
      query?: {
        /** @description masked：联系人和电话只显示一部分；full：完整显示，记入审计记录 */
        personal?: 'masked' | 'full';
        /** @description 单位名称 */
        department?: string;
        /** @description 预填该单位上次填报的内容 */
        prefill?: boolean;
        /** @description 政策口径的编号 */
        pack?: string;
      };
      header?: never;
      path: {
        /** @description 普查批次的名称 */
        round: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  listSubmissions: {
    parameters: {
      query?: {
        /** @description 跳过前多少条 */
        offset?: number;
        /** @description 最多返回多少条 */
        limit?: number;
        /** @description 单位名称 */
        department?: string;
      };
      header?: never;
      path: {
        /** @description 普查批次的名称 */
        round: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SubmissionPage'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  submitSurveys: {
    parameters: {
      query?: {
        /** @description 试导入：只看结果，登记册不变 */
        dryRun?: boolean;
        /** @description 单位名称 */
        department?: string;
        /** @description good-rows：有误的行不影响其他行；all：有一行有误则整个单位不收入 */
        commit?: 'good-rows' | 'all';
        /** @description 全量替换：登记册中本次没有的系统视为已撤销，而不是待核实 */
        replaceAll?: boolean;
        /** @description 政策口径的编号 */
        pack?: string;
        /** @description issues：只列出有问题的行、系统名称和有问题的格；full：逐格列出读到的内容 */
        report?: 'issues' | 'full';
        /** @description 在后台处理：立即返回 202 和任务，凭任务编号查进度和结果 */
        background?: boolean;
      };
      header?: never;
      path: {
        /** @description 普查批次的名称 */
        round: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': components['schemas']['UploadForm'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UploadDto'];
        };
      };
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AcceptedDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  markSurveys: {
    parameters: {
      query?: {
        /** @description 单位名称 */
        department?: string;
        /** @description good-rows：有误的行不影响其他行；all：有一行有误则整个单位不收入 */
        commit?: 'good-rows' | 'all';
        /** @description 全量替换：登记册中本次没有的系统视为已撤销，而不是待核实 */
        replaceAll?: boolean;
        /** @description 政策口径的编号 */
        pack?: string;
      };
      header?: never;
      path: {
        /** @description 普查批次的名称 */
        round: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': components['schemas']['UploadForm'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MarkedUploadDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  findSubmission: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description QC2017-… */
        receipt: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SubmissionDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  correctSurveys: {
    parameters: {
      query?: {
        /** @description 单位名称 */
        department?: string;
        /** @description good-rows：有误的行不影响其他行；all：有一行有误则整个单位不收入 */
        commit?: 'good-rows' | 'all';
        /** @description 全量替换：登记册中本次没有的系统视为已撤销，而不是待核实 */
        replaceAll?: boolean;
        /** @description 政策口径的编号 */
        pack?: string;
        /** @description issues：只列出有问题的行、系统名称和有问题的格；full：逐格列出读到的内容 */
        report?: 'issues' | 'full';
        /** @description 同时采用系统建议的写法（全角数字、单位、日期） */
        offered?: boolean;
      };
      header?: never;
      path: {
        /** @description 普查批次的名称 */
        round: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': components['schemas']['CorrectionForm'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CorrectedUploadDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  querySystems: {
    parameters: {
      query?: {
        /** @description 跳过前多少条 */
        offset?: number;
        /** @description 最多返回多少条 */
        limit?: number;
        /** @description 系统名称、功能或单位中包含的文字 */
        text?: string;
        /** @description 单位名称 */
        department?: string;
        /** @description 按哪个问题的答案排序；没有答案的排在最后 */
        sort?:
          | 'departmentName'
          | 'systemName'
          | 'systemAlias'
          | 'lifecycle'
          | 'category'
          | 'function'
          | 'buildType'
          | 'ownerUnit'
          | 'ownerUnitKind'
          | 'approvalAuthority'
          | 'approvalDate'
          | 'approvalNumber'
          | 'filingNumber'
          | 'builder'
          | 'buildMethod'
          | 'goLiveDate'
          | 'constructionCost'
          | 'constructionFunding'
          | 'annualOpsCost'
          | 'opsFunding'
          | 'opsProvider'
          | 'opsContractEnd'
          | 'lastUpdated'
          | 'opsStatus'
          | 'userTypes'
          | 'useScope'
          | 'useFrequency'
          | 'registeredUsers'
          | 'monthlyUsers'
          | 'monthlyUses'
          | 'lastUsed'
          | 'businessInSystem'
          | 'annualTransactions'
          | 'replaceable'
          | 'replacedBy'
          | 'networks'
          | 'hosting'
          | 'cloudReady'
          | 'cpuUtilisation'
          | 'storageUtilisation'
          | 'internetExit'
          | 'accessUrl'
          | 'classification'
          | 'mlpsLevel'
          | 'mlpsFilingNumber'
          | 'sharingConnected'
          | 'connectedSystems'
          | 'dataResources'
          | 'ownExchangeChannel'
          | 'selfZombie'
          | 'selfDisposition'
          | 'plannedFinish'
          | 'deferRequested'
          | 'deferReason'
          | 'remarks';
        /** @description ascending 从小到大，descending 从大到小 */
        order?: 'ascending' | 'descending';
        /** @description masked：联系人和电话只显示一部分；full：完整显示，记入审计记录 */
        personal?: 'masked' | 'full';
        /** @description 填报单位 */
        departmentName?: string;
        /** @description 系统名称 */
        systemName?: string;
        /** @description 系统简称 */
        systemAlias?: string;
        /** @description 建设状态 */
        lifecycle?: '已建' | '在建' | '拟建' | '正在申请' | '已停用';
        /** @description 系统类别 */
        category?:
          | '业务系统'
          | '办公系统'
          | '门户网站'
          | '移动应用'
          | '政务热线'
          | '视频会议'
          | '视频监控'
          | '电子邮件'
          | '即时通讯'
          | '基础平台'
          | '其他';
        /** @description 主要功能 */
        function?: string;
        /** @description 建设类型 */
        buildType?: '自建' | '国家配发' | '省级配发' | '市级配发';
        /** @description 建设使用单位 */
        ownerUnit?: string;
        /** @description 建设主体 */
        ownerUnitKind?: '部门本级' | '内设机构' | '所属单位';
        /** @description 审批部门 */
        approvalAuthority?: string;
        /** @description 审批时间 */
        approvalDate?: string;
        /** @description 审批文号 */
        approvalNumber?: string;
        /** @description 备案编号 */
        filingNumber?: string;
        /** @description 承建单位 */
        builder?: string;
        /** @description 建设方式 */
        buildMethod?: '自建（自有产权）' | '购买服务（无产权）' | '政企共建';
        /** @description 投入使用时间 */
        goLiveDate?: string;
        /** @description 建设资金（万元） */
        constructionCost?: number;
        /** @description 建设经费来源 */
        constructionFunding?: '财政资金' | '专项资金' | '上级补助' | '自筹资金' | '社会投资';
        /** @description 年度运维资金（万元） */
        annualOpsCost?: number;
        /** @description 运维经费来源 */
        opsFunding?: '财政资金' | '专项资金' | '上级补助' | '自筹资金' | '社会投资';
        /** @description 运维单位 */
        opsProvider?: string;
        /** @description 运维合同到期时间 */
        opsContractEnd?: string;
        /** @description 最近更新时间 */
        lastUpdated?: string;
        /** @description 运维状态 */
        opsStatus?: '持续更新' | '仅故障处理' | '已停止';
        /** @description 使用对象 */
        userTypes?: '本单位' | '政府部门' | '企业' | '公众';
        /** @description 使用范围 */
        useScope?: '内设机构' | '单位内部' | '覆盖到市' | '覆盖到县' | '覆盖到镇街' | '全省' | '全国';
        /** @description 使用频度 */
        useFrequency?: '每天' | '每周' | '每月' | '每季度' | '每年' | '基本不用';
        /** @description 用户规模（个） */
        registeredUsers?: number;
        /** @description 月使用用户数（人/月） */
        monthlyUsers?: number;
        /** @description 月使用次数（次/月） */
        monthlyUses?: number;
        /** @description 最近使用时间 */
        lastUsed?: string;
        /** @description 业务是否通过系统办理 */
        businessInSystem?: '是' | '部分' | '否';
        /** @description 年业务办理量（件/年） */
        annualTransactions?: number;
        /** @description 功能可否被替代 */
        replaceable?: '是' | '部分' | '否';
        /** @description 可替代系统名称 */
        replacedBy?: string;
        /** @description 承载网络 */
        networks?: '政务外网' | '政务内网' | '业务专网' | '互联网' | '内部局域网' | '未联网';
        /** @description 部署位置 */
        hosting?: '政务云' | '政府数据中心' | '自建机房' | '运营商机房' | '公有云' | '上级部署';
        /** @description 是否具备上云条件 */
        cloudReady?: '是' | '否';
        /** @description 平均CPU利用率（%） */
        cpuUtilisation?: number;
        /** @description 存储利用率（%） */
        storageUtilisation?: number;
        /** @description 互联网出口 */
        internetExit?: '统一出口' | '自行租用' | '无';
        /** @description 系统访问地址 */
        accessUrl?: string;
        /** @description 涉密分类 */
        classification?: '非涉密' | '涉密';
        /** @description 等保级别 */
        mlpsLevel?: '未定级' | '一级' | '二级' | '三级' | '四级';
        /** @description 等保备案号 */
        mlpsFilingNumber?: string;
        /** @description 是否接入共享平台 */
        sharingConnected?: '是' | '否';
        /** @description 对接系统名称 */
        connectedSystems?: string;
        /** @description 数据资源 */
        dataResources?: string;
        /** @description 自建数据交换渠道 */
        ownExchangeChannel?: '是' | '否';
        /** @description 自查是否僵尸系统 */
        selfZombie?: '是' | '否';
        /** @description 部门处置意见 */
        selfDisposition?: '保留' | '整合' | '迁移' | '清理';
        /** @description 计划完成时间 */
        plannedFinish?: string;
        /** @description 是否申请暂缓整合 */
        deferRequested?: '是' | '否';
        /** @description 暂缓整合原因 */
        deferReason?: string;
        /** @description 联系人 */
        contactName?: string;
        /** @description 联系电话 */
        contactPhone?: string;
        /** @description 备注 */
        remarks?: string;
      };
      header?: never;
      path: {
        /** @description 普查批次的名称 */
        round: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SystemPage'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  downloadRegister: {
    parameters: {
      query?: {
        /** @description 跳过前多少条 */
        offset?: number;
        /** @description 最多返回多少条 */
        limit?: number;
        /** @description 系统名称、功能或单位中包含的文字 */
        text?: string;
        /** @description 单位名称 */
        department?: string;
        /** @description 按哪个问题的答案排序；没有答案的排在最后 */
        sort?:
          | 'departmentName'
          | 'systemName'
          | 'systemAlias'
          | 'lifecycle'
          | 'category'
          | 'function'
          | 'buildType'
          | 'ownerUnit'
          | 'ownerUnitKind'
          | 'approvalAuthority'
          | 'approvalDate'
          | 'approvalNumber'
          | 'filingNumber'
          | 'builder'
          | 'buildMethod'
          | 'goLiveDate'
          | 'constructionCost'
          | 'constructionFunding'
          | 'annualOpsCost'
          | 'opsFunding'
          | 'opsProvider'
          | 'opsContractEnd'
          | 'lastUpdated'
          | 'opsStatus'
          | 'userTypes'
          | 'useScope'
          | 'useFrequency'
          | 'registeredUsers'
          | 'monthlyUsers'
          | 'monthlyUses'
          | 'lastUsed'
          | 'businessInSystem'
          | 'annualTransactions'
          | 'replaceable'
          | 'replacedBy'
          | 'networks'
          | 'hosting'
          | 'cloudReady'
          | 'cpuUtilisation'
          | 'storageUtilisation'
          | 'internetExit'
          | 'accessUrl'
          | 'classification'
          | 'mlpsLevel'
          | 'mlpsFilingNumber'
          | 'sharingConnected'
          | 'connectedSystems'
          | 'dataResources'
          | 'ownExchangeChannel'
          | 'selfZombie'
          | 'selfDisposition'
          | 'plannedFinish'
          | 'deferRequested'
          | 'deferReason'
          | 'remarks';
        /** @description ascending 从小到大，descending 从大到小 */
        order?: 'ascending' | 'descending';
        /** @description masked：联系人和电话只显示一部分；full：完整显示，记入审计记录 */
        personal?: 'masked' | 'full';
        /** @description 要显示的问题编号，用 . 连接 */
        columns?: string;
      };
      header?: never;
      path: {
        /** @description 普查批次的名称 */
        round: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  findSystem: {
    parameters: {
      query?: {
        /** @description masked：联系人和电话只显示一部分；full：完整显示，记入审计记录 */
        personal?: 'masked' | 'full';
      };
      header?: never;
      path: {
        /** @description 普查批次的名称 */
        round: string;
        /** @description 系统编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SystemWithSourcesDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  listVanishedSystems: {
    parameters: {
      query?: {
        /** @description 跳过前多少条 */
        offset?: number;
        /** @description 最多返回多少条 */
        limit?: number;
      };
      header?: never;
      path: {
        /** @description 普查批次的名称 */
        round: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VanishedSystemPage'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  listJobs: {
    parameters: {
      query?: {
        /** @description 跳过前多少条 */
        offset?: number;
        /** @description 最多返回多少条 */
        limit?: number;
        /** @description 任务状态：queued 排队，running 进行中，done 完成，failed 未完成，cancelled 已取消 */
        state?: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['JobPage'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  findJob: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 任务编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['JobDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  cancelJob: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 任务编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['JobDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  downloadJobFile: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 任务编号 */
        id: string;
        /** @description 结果文件的名称，见任务的 files */
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': string;
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  orderRun: {
    parameters: {
      query?: {
        /** @description 在后台处理：立即返回 202 和任务，凭任务编号查进度和结果 */
        background?: 'true';
      };
      header?: never;
      path: {
        /** @description 普查批次的名称 */
        round: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RoundRunDto'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AcceptedDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  orderComparison: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 普查批次的名称 */
        round: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AcceptedDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  orderLists: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 判定的编号 */
        run: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AcceptedDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  showOriginal: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 普查批次的名称 */
        round: string;
        /** @description 系统编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OriginalRowDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  downloadOriginal: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 普查批次的名称 */
        round: string;
        /** @description 系统编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': string;
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  listViews: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SavedViewDto'][];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  saveView: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewViewDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SavedViewDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  deleteView: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 视图的编号 */
        view: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SavedViewDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  changeView: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 视图的编号 */
        view: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ViewChangeDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SavedViewDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  listChanges: {
    parameters: {
      query?: {
        /** @description 跳过前多少条 */
        offset?: number;
        /** @description 最多返回多少条 */
        limit?: number;
        /** @description 单位名称 */
        department?: string;
        /** @description 只看待回答的 */
        open?: boolean;
      };
      header?: never;
      path: {
        /** @description 普查批次的名称 */
        round: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChangePage'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  findChangesOfReceipt: {
    parameters: {
      query?: {
        /** @description 跳过前多少条 */
        offset?: number;
        /** @description 最多返回多少条 */
        limit?: number;
      };
      header?: never;
      path: {
        /** @description QC2017-… */
        receipt: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChangePage'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  answerChange: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 普查批次的名称 */
        round: string;
        /** @description 变化的编号 */
        change: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeReplyDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StoredChangeDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  listOpenForms: {
    parameters: {
      query?: {
        /** @description 跳过前多少条 */
        offset?: number;
        /** @description 最多返回多少条 */
        limit?: number;
        /** @description 单位名称 */
        department?: string;
      };
      header?: never;
      path: {
        /** @description 普查批次的名称 */
        round: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OpenFormPage'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  listMappings: {
    parameters: {
      query?: {
        /** @description 跳过前多少条 */
        offset?: number;
        /** @description 最多返回多少条 */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MappingPage'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  confirmMapping: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MappingDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MappingDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  forgetMapping: {
    parameters: {
      query: {
        /** @description 表样：全部列名，去掉空白，用 | 连接 */
        form: string;
        /** @description 只对这个单位；不写则对所有单位 */
        department?: string;
        /** @description 确认删除 */
        confirm?: boolean;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ForgottenMappingDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  listRuns: {
    parameters: {
      query?: {
        /** @description 跳过前多少条 */
        offset?: number;
        /** @description 最多返回多少条 */
        limit?: number;
        /** @description 普查批次的名称 */
        round?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RunPage'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  runAudit: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewRunDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  findRun: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 判定的编号 */
        run: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RunDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  compareRuns: {
    parameters: {
      query?: {
        /** @description 跳过前多少条 */
        offset?: number;
        /** @description 最多返回多少条 */
        limit?: number;
        /** @description approval-missing approved-after-launch common-system copied-description covered-function dates-in-future dedicated-network detached-from-business duplicate-function duplicates-shared-system extra-website filing-missing idle-resources island-ops-funding low-usage maintenance-stopped money-unit-suspect not-in-cloud not-on-sharing-platform ops-cost-exceeds-build own-exchange-channel own-hotline own-mailbox own-server-room planned-duplicate protection-level-missing replaceable-function self-check-contradicted self-leased-internet unit-owned-system usage-contradicts-last-use users-exceed-scope */
        rule?: string;
      };
      header?: never;
      path: {
        /** @description 判定的编号 */
        run: number;
        /** @description 与哪一次判定比较 */
        earlier: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RunDifferenceDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  queryFindings: {
    parameters: {
      query?: {
        /** @description 跳过前多少条 */
        offset?: number;
        /** @description 最多返回多少条 */
        limit?: number;
        /** @description approval-missing approved-after-launch common-system copied-description covered-function dates-in-future dedicated-network detached-from-business duplicate-function duplicates-shared-system extra-website filing-missing idle-resources island-ops-funding low-usage maintenance-stopped money-unit-suspect not-in-cloud not-on-sharing-platform ops-cost-exceeds-build own-exchange-channel own-hotline own-mailbox own-server-room planned-duplicate protection-level-missing replaceable-function self-check-contradicted self-leased-internet unit-owned-system usage-contradicts-last-use users-exceed-scope */
        rule?: string;
        /** @description 规则的类别：dormant 僵尸，duplicate 影子，governance 规范，data-truth 真实性 */
        theme?: 'governance' | 'data-truth' | 'duplicate' | 'dormant';
        /** @description 是 否 缺据 存疑 不适用 */
        verdict?: 'flagged' | 'clear' | 'undetermined' | 'conflicting' | 'not-applicable';
        /** @description 是 否 缺据 存疑 不适用 */
        zombie?: 'flagged' | 'clear' | 'undetermined' | 'conflicting' | 'not-applicable';
        /** @description 单位名称 */
        department?: string;
        /** @description 系统编号 */
        system?: string;
      };
      header?: never;
      path: {
        /** @description 判定的编号 */
        run: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FindingPage'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  downloadFindings: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 判定的编号 */
        run: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FindingsDocumentDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  listGroups: {
    parameters: {
      query?: {
        /** @description 跳过前多少条 */
        offset?: number;
        /** @description 最多返回多少条 */
        limit?: number;
        /** @description 一组的比对多于这么多对时，只给出连成一组的和每个系统最相似的；不填则全部给出 */
        mostPairs?: number;
      };
      header?: never;
      path: {
        /** @description 判定的编号 */
        run: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GroupPage'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  findGroup: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 判定的编号 */
        run: number;
        /** @description group */
        group: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GroupDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  explainGroup: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 判定的编号 */
        run: number;
        /** @description group */
        group: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExplainedPairDto'][];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  listLists: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ListDto'][];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  downloadList: {
    parameters: {
      query?: {
        /** @description masked：联系人和电话只显示一部分；full：完整显示，记入审计记录 */
        personal?: 'masked' | 'full';
      };
      header?: never;
      path: {
        /** @description 判定的编号 */
        run: number;
        /** @description cleanup-plan cloud-migration decommission department-summary downsize duplicate-merge filing-register integration internet-exits join-platform keep missing-evidence network-migration ops-funding-cuts own-server-rooms own-services planned-duplicates report-upward silent-departments spot-check suspected-dormant suspected-duplicate three-batches unit-owned-systems */
        list: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  listListsOfRound: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 普查批次的名称 */
        round: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ListDto'][];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  previewList: {
    parameters: {
      query?: {
        /** @description 跳过前多少条 */
        offset?: number;
        /** @description 最多返回多少条 */
        limit?: number;
        /** @description masked：联系人和电话只显示一部分；full：完整显示，记入审计记录 */
        personal?: 'masked' | 'full';
      };
      header?: never;
      path: {
        /** @description 普查批次的名称 */
        round: string;
        /** @description 清单的编号 */
        list: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ListPreviewDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  downloadListOfRound: {
    parameters: {
      query?: {
        /** @description masked：联系人和电话只显示一部分；full：完整显示，记入审计记录 */
        personal?: 'masked' | 'full';
      };
      header?: never;
      path: {
        /** @description 普查批次的名称 */
        round: string;
        /** @description 清单编号和格式：decommission.xlsx 或 decommission.docx */
        file: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document': string;
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  listDocuments: {
    parameters: {
      query?: {
        /** @description 签发日期，如 2018-01-20；默认为普查基准日 */
        on?: string;
        /** @description 还没有判定过时，催报函用哪个口径的称谓；默认 national */
        pack?: string;
        /** @description 只要这一种文书；催报函（reminder-letter）不需要先判定 */
        document?: string;
      };
      header?: never;
      path: {
        /** @description 普查批次的名称 */
        round: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DocumentDto'][];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  downloadDocument: {
    parameters: {
      query?: {
        /** @description 签发日期，如 2018-01-20；默认为普查基准日 */
        on?: string;
        /** @description 还没有判定过时，催报函用哪个口径的称谓；默认 national */
        pack?: string;
        /** @description 文书的对象：单位名称或系统编号；全市一份的不填 */
        subject?: string;
      };
      header?: never;
      path: {
        /** @description 普查批次的名称 */
        round: string;
        /** @description 文书编号和格式：audit-circular.docx，或 audit-circular.json（数字来源） */
        file: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document': string;
          'application/json': string;
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  showPlan: {
    parameters: {
      query?: {
        /** @description 计划起点，如 2018-01-20；默认为普查基准日 */
        on?: string;
        /** @description 每个单位每月能够办理的环节数 */
        capacity?: number;
      };
      header?: never;
      path: {
        /** @description 普查批次的名称 */
        round: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlanDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  downloadPlan: {
    parameters: {
      query?: {
        /** @description 计划起点，如 2018-01-20；默认为普查基准日 */
        on?: string;
        /** @description 每个单位每月能够办理的环节数 */
        capacity?: number;
      };
      header?: never;
      path: {
        /** @description 普查批次的名称 */
        round: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  downloadPlanCalendar: {
    parameters: {
      query?: {
        /** @description 计划起点，如 2018-01-20；默认为普查基准日 */
        on?: string;
        /** @description 每个单位每月能够办理的环节数 */
        capacity?: number;
      };
      header?: never;
      path: {
        /** @description 普查批次的名称 */
        round: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/calendar; charset=utf-8': string;
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  checkSealScans: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 回执号 */
        receipt: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SealDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  downloadSealPage: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 回执号 */
        receipt: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document': string;
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  attachSealScan: {
    parameters: {
      query: {
        /** @description 经手人姓名 */
        by: string;
      };
      header?: never;
      path: {
        /** @description 回执号 */
        receipt: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': components['schemas']['SealScanForm'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SealScanDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  drawCharts: {
    parameters: {
      query?: {
        /** @description 只要哪一部分：findings 判定，register 台账，rounds 各批次对照；不写则全部 */
        about?: 'findings' | 'register' | 'rounds';
      };
      header?: never;
      path: {
        /** @description 普查批次的名称 */
        round: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChartDto'][];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  listFigures: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 普查批次的名称 */
        round: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FigureDto'][];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  listCases: {
    parameters: {
      query?: {
        /** @description 跳过前多少条 */
        offset?: number;
        /** @description 最多返回多少条 */
        limit?: number;
        /** @description 疑似 已通知 部门已说明 逾期未说明 已认定 复议中 已有处置意见 已列入清单 处置中 已停用 数据已处置 资源已释放 经费已核减 已销号 保留（不再处置） 已排除 */
        state?:
          | 'suspected'
          | 'notified'
          | 'replied'
          | 'unanswered'
          | 'decided'
          | 'appealed'
          | 'disposed'
          | 'listed'
          | 'underway'
          | 'stopped'
          | 'data-settled'
          | 'released'
          | 'cut'
          | 'closed'
          | 'kept'
          | 'dismissed';
        /** @description 疑似僵尸 疑似影子 待整改 */
        kind?: 'dormant' | 'duplicate' | 'rectify';
        /** @description 单位名称 */
        department?: string;
        /** @description approval-missing approved-after-launch common-system copied-description covered-function dates-in-future dedicated-network detached-from-business duplicate-function duplicates-shared-system extra-website filing-missing idle-resources island-ops-funding low-usage maintenance-stopped money-unit-suspect not-in-cloud not-on-sharing-platform ops-cost-exceeds-build own-exchange-channel own-hotline own-mailbox own-server-room planned-duplicate protection-level-missing replaceable-function self-check-contradicted self-leased-internet unit-owned-system usage-contradicts-last-use users-exceed-scope */
        rule?: string;
        /** @description 系统编号 */
        system?: string;
        /** @description 相似系统组的编号；不成组的写“规则编号.系统编号” */
        group?: string;
        /** @description 系统名称或单位中包含的文字 */
        text?: string;
        /** @description 僵尸 影子 整改 保留 */
        decision?: 'dormant' | 'duplicate' | 'rectify' | 'keep';
        /** @description 关停注销 整合 迁移 保留 规范 */
        disposition?: 'decommission' | 'merge' | 'migrate' | 'keep' | 'rectify';
      };
      header?: never;
      path: {
        /** @description 普查批次的名称 */
        round: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasePage'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  openCases: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 普查批次的名称 */
        round: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OpenCasesDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OpenedCasesDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  takeSteps: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 普查批次的名称 */
        round: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['StepsDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepsTakenDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  showCase: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 事项编号 */
        case: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseDetailDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  takeStep: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 事项编号 */
        case: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['StepDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  handInFile: {
    parameters: {
      query: {
        /** @description 材料的种类 */
        kind:
          'reply' | 'notice' | 'screenshot' | 'data' | 'contract' | 'resources' | 'budget' | 'rectification';
        /** @description 办理人姓名；建立账户之后以登录的账户为准 */
        by?: string;
      };
      header?: never;
      path: {
        /** @description 事项编号 */
        case: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': components['schemas']['ProofForm'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HandedInFileDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  downloadCaseFile: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 事项编号 */
        case: string;
        /** @description 材料的 SHA-256 */
        sha256: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': string;
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  releaseGroup: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 相似系统组的编号；不成组的写“规则编号.系统编号” */
        group: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReleaseDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GroupReleaseDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  showProgress: {
    parameters: {
      query?: {
        /** @description 截至哪一天；不写为今天 */
        on?: string;
        /** @description 政策口径的编号 */
        pack?: string;
      };
      header?: never;
      path: {
        /** @description 普查批次的名称 */
        round: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoundProgressDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  listReminders: {
    parameters: {
      query?: {
        /** @description 截至哪一天；不写为今天 */
        on?: string;
        /** @description 政策口径的编号 */
        pack?: string;
      };
      header?: never;
      path: {
        /** @description 普查批次的名称 */
        round: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReminderDto'][];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  listRectification: {
    parameters: {
      query?: {
        /** @description 截至哪一天；不写为今天 */
        on?: string;
        /** @description 政策口径的编号 */
        pack?: string;
      };
      header?: never;
      path: {
        /** @description 普查批次的名称 */
        round: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RectificationRowDto'][];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  listComebacks: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 普查批次的名称 */
        round: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ComebackDto'][];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  listReleases: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 普查批次的名称 */
        round: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GroupReleaseDto'][];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  listSecondReadings: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 普查批次的名称 */
        round: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SecondReadingsDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  readSecond: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 普查批次的名称 */
        round: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewSecondReadingDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SecondReadingsDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  drawSample: {
    parameters: {
      query?: {
        /** @description 抽多少件 */
        size?: number;
      };
      header?: never;
      path: {
        /** @description 普查批次的名称 */
        round: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BlindCaseDto'][];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  listQuestions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QuestionDto'][];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  listRules: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RuleDto'][];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  findRule: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 规则编号 */
        rule: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RuleDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  showRule: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 规则编号 */
        rule: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  listPacks: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PackDto'][];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  listPolicies: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PolicyDto'][];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  findPolicy: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description zibo binzhou shandong ankang dalian */
        policy: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PolicyTextDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  diffPacks: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 政策口径的编号 */
        a: string;
        /** @description 政策口径的编号 */
        b: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PackDifferenceDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  listTasks: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 政策口径的编号 */
        pack: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TaskTableDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  listWaivers: {
    parameters: {
      query: {
        /** @description 跳过前多少条 */
        offset?: number;
        /** @description 最多返回多少条 */
        limit?: number;
        /** @description 普查批次的名称 */
        round?: string;
        /** @description 单位名称 */
        department?: string;
        /** @description 待审批 有效 未予同意 已撤回 已到期 */
        state?: 'requested' | 'granted' | 'refused' | 'withdrawn' | 'expired';
        /** @description 按哪一天看是否到期，如 2018-06-30 */
        on: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WaiverPage'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  requestDeferral: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 普查批次的名称 */
        round: string;
        /** @description 系统编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewDeferralDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WaiverDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  waiveRule: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 普查批次的名称 */
        round: string;
        /** @description 系统编号 */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewWaiverDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WaiverDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  ruleOnDeferral: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 申请或豁免的编号 */
        waiver: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WaiverRulingDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WaiverDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  withdrawWaiver: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 申请或豁免的编号 */
        waiver: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WithdrawalDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WaiverDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  explainFindings: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 判定的编号 */
        run: number;
        /** @description 系统编号 */
        system: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExplanationDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  measureStability: {
    parameters: {
      query: {
        /** @description approval-missing approved-after-launch common-system copied-description covered-function dates-in-future dedicated-network detached-from-business duplicate-function duplicates-shared-system extra-website filing-missing idle-resources island-ops-funding low-usage maintenance-stopped money-unit-suspect not-in-cloud not-on-sharing-platform ops-cost-exceeds-build own-exchange-channel own-hotline own-mailbox own-server-room planned-duplicate protection-level-missing replaceable-function self-check-contradicted self-leased-internet unit-owned-system usage-contradicts-last-use users-exceed-scope */
        rule: string;
        /** @description 阈值的编号 */
        parameter?: string;
      };
      header?: never;
      path: {
        /** @description 判定的编号 */
        run: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StabilityDto'][];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  replayRun: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 判定的编号 */
        run: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplayDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  rehearseRules: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 普查批次的名称 */
        round: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewRehearsalDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RehearsalDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  queryTrail: {
    parameters: {
      query?: {
        /** @description 跳过前多少条 */
        offset?: number;
        /** @description 最多返回多少条 */
        limit?: number;
        /** @description 操作，见 trail/actions */
        action?:
          | 'account.create'
          | 'account.disable'
          | 'account.enable'
          | 'account.import'
          | 'administration.set-up'
          | 'backup.create'
          | 'backup.prove'
          | 'case.hand-in'
          | 'case.open'
          | 'case.read-second'
          | 'change.answer'
          | 'data.view'
          | 'findings.export'
          | 'form.ask'
          | 'group.release'
          | 'job.cancel'
          | 'job.download'
          | 'job.enqueue'
          | 'list.export'
          | 'mapping.confirm'
          | 'mapping.forget'
          | 'pair.decide'
          | 'password.change'
          | 'password.refuse'
          | 'password.reset'
          | 'person.erase'
          | 'person.find'
          | 'person.retain'
          | 'role.grant'
          | 'role.revoke'
          | 'round.change'
          | 'round.open'
          | 'run.store'
          | 'saved-view.change'
          | 'saved-view.delete'
          | 'saved-view.save'
          | 'seal.attach'
          | 'second-factor.confirm'
          | 'second-factor.offer'
          | 'second-factor.reset'
          | 'second-factor.seal'
          | 'service.start'
          | 'service.stop'
          | 'session.end'
          | 'session.refuse'
          | 'session.start'
          | 'shared-systems.replace'
          | 'submission.return'
          | 'submission.store'
          | 'survivor.choose'
          | 'survivor.drop'
          | 'trail.export'
          | 'trail.prune'
          | 'waiver.grant'
          | 'waiver.request';
        /** @description 谁做的 */
        actor?: string;
        /** @description 单位名称 */
        department?: string;
        /** @description 对象中包含的文字 */
        text?: string;
        /** @description 不早于，如 2018-01-31 或 2018-01-31T08:00:00.000Z */
        from?: string;
        /** @description 不晚于 */
        until?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TrailPage'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  listActions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActionDto'][];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  checkUpkeep: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UpkeepDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
  orderBackup: {
    parameters: {
      query?: {
        /** @description 备份之后恢复到临时的地方，逐行逐文件核对 */
        prove?: boolean;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AcceptedDto'];
        };
      };
      /** @description code, message */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FaultDto'];
        };
      };
    };
  };
}
