import { choice, text, section } from '../field.js';

export const replacement = section('replacement', '可替代性', {
  replaceable: choice({
    label: '功能可否被替代',
    codes: ['是', '部分', '否'],
    aliases: ['是否可替代'],
    synonyms: {
      可: '是',
      可以: '是',
      能: '是',
      可替代: '是',
      可被替代: '是',
      部分可替代: '部分',
      部分可以: '部分',
      不可: '否',
      不能: '否',
      不可替代: '否',
      不可以: '否',
      没有别的系统能替: '否',
      没有能替代的: '否',
      没有可替代的: '否',
      没有别的系统: '否',
      部分有: '部分',
    },
    askedBy: ['zibo', 'shandong', 'ankang'],
    example: '否',
    help: '现有其他系统能否完成本系统的功能',
  }),
  replacedBy: text({
    label: '可替代系统名称',
    aliases: ['替代系统'],
    askedBy: ['zibo', 'shandong', 'ankang'],
    help: '填“是”或“部分”的，写明哪个系统',
  }),
});
