/** The support threshold on sentences written by hand: faithful wordings of clauses, and inventions in the plan's own words. */
import { describe, expect, it } from 'vitest';
import { readMarked } from '../../src/answer/gate/marked-sentence.ts';
import { createUnitCheck } from '../../src/answer/gate/named-units.ts';
import { verifySentence } from '../../src/answer/gate/verify-sentence.ts';
import { seedLibrary } from '../fixtures/seed.ts';

const FAITHFUL = [
  ['m1', '山西要放开放宽城市落户条件，缩小户籍人口城镇化率与常住人口城镇化率的差距'],
  ['m1', '将升级改造山西实有人口管理信息系统，推出居住登记“网上办”等便民举措'],
  ['m1', '居住登记可以“网上办”，证件照片“一拍共享、一照通用”'],
  ['m4', '稳定就业生活的农业转移人口会纳入当地住房保障政策范围'],
  ['m4', '保障方式包括实物配租公共租赁住房、保障性租赁住房和发放租赁补贴'],
  ['m4', '农业转移人口与本地户籍居民在保障房申请条件和审核流程上将逐步一视同仁'],
  ['m8', '汾阳市要打造具有全国影响力的白酒产业'],
  ['m8', '平遥县实施文化旅游带动战略，培育旅游康养产业'],
  ['m8', '临猗县依托现代农业产业示范区，壮大果品电商和深加工等特色产业'],
  ['m15', '省级财政要加大对产粮大县公共服务的支持力度'],
  ['m15', '鼓励省级政府投资基金、保险资金和其他社会资本参与县城建设'],
  ['m15', '方案提出积极争取中央财政性建设资金，用于县城产业园区设施、职业教育和市政设施建设'],
  ['m15', '该项由省财政厅、省地方金融管理局和省发展改革委负责'],
  ['m21', '要落实市场准入负面清单制度，排查清理准入壁垒'],
  ['m21', '建立跨区域联动响应和协同监管机制，强化食品安全、知识产权等领域的监管'],
  ['m29', '要深化5G网络规模化部署和移动物联网建设'],
  ['m29', '推动城市信息模型（CIM）和数字孪生技术在城市运行管理中应用'],
  ['m29', '第二十九条要求加快城市市政基础设施智能化改造'],
] as const;

const INVENTED = [
  ['m1', '农业转移人口落户后可以领取住房补贴'],
  ['m1', '居住登记“网上办”，证件照片由公安机关免费拍摄'],
  ['m1', '取消城市落户条件'],
  ['m1', '证件照片“一拍共享、一照通用”并送照相馆优待券'],
  ['m4', '农业转移人口购买商品房可以享受贷款利息补助'],
  ['m4', '发放租赁补贴，每户每月五百元'],
  ['m4', '农业转移人口的子女可以进入公办学校就读'],
  ['m4', '稳定就业的农业转移人口优先于本地户籍居民申请保障房'],
  ['m4', '本地户籍居民纳入当地住房保障政策范围'],
  ['m8', '汾阳市要建设煤炭交易中心'],
  ['m8', '政府为入驻集群的企业减免三年税款'],
  ['m8', '平遥县实施文化旅游带动战略，游客门票由财政承担'],
  ['m15', '县城居民可以向省财政厅申请创业贷款'],
  ['m15', '社会资本参与县城建设将得到土地出让优惠'],
  ['m15', '不得规范实施政府和社会资本合作新机制'],
  ['m21', '企业办理登记实行当天出证'],
  ['m21', '市场准入负面清单由各市自行制定公布'],
  ['m29', '居民家庭宽带将统一提速'],
  ['m29', '深化6G网络规模化部署和移动物联网建设'],
  ['m29', '第二十八条要求加快城市市政基础设施智能化改造'],
  ['m29', '由省教育厅深化5G网络规模化部署'],
] as const;

const library = await seedLibrary();

function verdictOf(clause: string, text: string) {
  const chunk = library.chunks.find(({ id }) => id === clause);
  if (!chunk) throw new Error(clause);
  return verifySentence(readMarked(`${text}[1]。`), {
    library,
    language: 'zh',
    given: new Map([[1, chunk]]),
    units: createUnitCheck(library),
    echo: () => false,
  });
}

describe('support by the clause cited', () => {
  it('lets faithful wordings through, nine in ten', () => {
    const dropped = FAITHFUL.flatMap(([clause, text]) => {
      const verdict = verdictOf(clause, text);
      return verdict.kind === 'passed' ? [] : [{ text, verdict }];
    });
    expect(dropped.length, JSON.stringify(dropped)).toBeLessThanOrEqual(FAITHFUL.length * 0.1);
  });

  it('lets no invention through', () => {
    expect(INVENTED.filter(([clause, text]) => verdictOf(clause, text).kind !== 'dropped')).toEqual([]);
  });
});
