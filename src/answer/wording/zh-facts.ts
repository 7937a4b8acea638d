/** Plain facts and header facts in Chinese: as stated, and as missing. */
import { formatNumeral } from '../../policy/numerals.ts';
import type { AskedFact, HeaderFact } from '../../question/question.ts';
import type { StatedFact } from './wording.ts';

/** 未载明… for each kind of plain fact. */
export const MISSING_FACT: Record<AskedFact, string> = {
  amount: '未载明具体金额',
  phone: '未载明电话等联系方式',
  address: '未载明办理地点',
  date: '未载明具体时间',
  deadline: '未载明完成时限',
  rate: '未载明具体比例',
  quantity: '未载明具体数量',
  standard: '未载明具体标准或条件',
  procedure: '未载明办理流程和材料',
  person: '未载明具体人员',
  penalty: '未载明处罚规定',
  link: '未载明网址',
  roster: '未载明具体名单',
  current: '只写目标和举措，未载明当前的情况',
  elsewhere: '只管本省，未涉及其他地方或其他文件的规定',
  parameter: '未载明技术参数',
};

export const HEADER_FACT: Record<HeaderFact, string> = {
  number: '文号',
  issuedOn: '成文日期',
  issuer: '发文机关',
  addressees: '主送机关',
  publicity: '公开属性',
  basis: '制定依据',
  period: '实施期限',
  title: '标题',
  attachments: '附件内容',
  structure: '结构',
  goals: '目标',
  guidance: '总体要求',
};

export function stateFact(stated: StatedFact): string {
  switch (stated.fact) {
    case 'number':
      return `文号是${stated.value}。`;
    case 'issuer':
      return `由${stated.value}印发。`;
    case 'title':
      return `全称是《${stated.value}》。`;
    case 'issuedOn': {
      const [year, month, day] = stated.iso.split('-').map(Number);
      return `成文日期是${year}年${month}月${day}日。`;
    }
    case 'addressees':
      return `主送机关是${stated.names}。`;
    case 'publicity':
      return `原文注明：${stated.notes.join('；')}。`;
    case 'basis': {
      const named = stated.documents.map(
        ({ title, number }) => `《${title}》${number ? `（${number}）` : ''}`,
      );
      return `依据是${named.join('、')}。`;
    }
    case 'period':
      return `实施期限是${stated.from}—${stated.to}年，共${formatNumeral(stated.to - stated.from + 1)}年。`;
    case 'attachments':
      return `附件：${stated.titles.map((title) => title ?? '附件').join('、')}。`;
  }
}
