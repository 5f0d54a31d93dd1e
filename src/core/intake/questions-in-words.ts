import type { FieldId } from '../survey/survey.js';

/** A way to ask a question: meanings that must stand in the heading, may stand there, and must not. */
export interface Asking {
  readonly field: FieldId;
  /**
   * Each must be said by a word of its own; `a|b`: one of the two. The narrowest stands first and chooses first, so
   * that a word of many meanings is left to the others.
   */
  readonly needs: readonly (readonly string[])[];
  readonly also: ReadonlySet<string>;
  readonly not: ReadonlySet<string>;
  /** Lower where a better column may ask the same. */
  readonly confidence: number;
}

const OWN_WORDS = 0.6;
/** Asked so, a question gives way to any that asks the same in plainer words. */
export const FAINT = 0.5;

const set = (words: string): ReadonlySet<string> => new Set(words.split(' ').filter(Boolean));

/** Refused by every question that does not say it may stand in its heading. */
const FORECAST = 'forecast';

/** The question `field`, asked in words of these meanings. */
export const ask = (field: FieldId, needs: string, also = '', not = ''): Asking => ({
  field,
  needs: needs
    .split(' ')
    .map((need) => need.split('|'))
    .sort((a, b) => a.length - b.length),
  also: set(also),
  not: set(`otherwise ${also.includes(FORECAST) ? '' : FORECAST} ${not}`),
  confidence: OWN_WORDS,
});

/** A project is named where its system is not, and the time of building stands for the time of going live. */
const faintly = (field: FieldId, needs: string, also = '', not = ''): Asking => ({
  ...ask(field, needs, also, not),
  confidence: FAINT,
});

/** Too little to say what is asked, enough to ask the answers: only they decide (`confirm-columns`). */
const hint = (field: FieldId, needs: string, also = '', not = ''): Asking => ({
  ...ask(field, needs, also, not),
  confidence: 0,
});

/** How the questions are asked in people's own words; the meanings are those of `heading-words`. */
export const ASKINGS: readonly Asking[] = [
  ask(
    'departmentName',
    'org',
    'name which body district',
    'contractor approve ops office owner whether system',
  ),
  ask('departmentName', 'own|report|use org', 'name', 'contractor approve ops office owner whether'),
  ask('departmentName', 'report body', 'name', 'contractor vendor approve ops office owner whether system'),
  ask('departmentName', 'body name', '', 'contractor vendor approve ops office owner whether system'),
  faintly('departmentName', 'district', 'name', 'scope cover whether'),
  faintly(
    'departmentName',
    'filing|mlpslevel org',
    'name own',
    'contractor approve ops office owner whether',
  ),
  faintly('departmentName', 'project org', 'name', 'contractor approve ops office whether'),
  ask(
    'systemName',
    'system name',
    'business alias mlps level own report cloud filing intend stopped',
    'project replace connect other',
  ),
  faintly('systemName', 'project name'),
  faintly('systemName', 'bare', 'stopped idle'),
  faintly('systemName', 'whichsystem', 'use own', 'replace connect other'),
  faintly('systemName', 'which system', 'use own', 'replace connect other whether money'),
  ask('systemAlias', 'alias', '', 'name'),
  ask('lifecycle', 'stage', 'build use run own project', 'ops whether'),
  ask('lifecycle', 'build condition', 'project', 'money'),
  ask('lifecycle', 'use|run condition'),
  ask('lifecycle', 'whether inuse|stopped'),
  ask('lifecycle', 'inuse stopped', 'either whether'),
  faintly('category', 'kind'),
  ask('category', 'system|business kind', 'own business which nature', 'project'),
  ask(
    'function',
    'function',
    'business build content use name remark realise main list own undertake',
    'whether',
  ),
  ask('function', 'build content', '', 'whether'),
  ask('function', 'system describe', '', 'whether other'),
  ask('function', 'business remark|content|condition', 'carry own'),
  ask('function', 'carry|own|main business', 'undertake carry'),
  ask('buildType', 'unified', 'build kind source issuelevel nature which', 'whether'),
  ask('buildType', 'issued selfbuilt', 'either build kind source unified above', 'whether share channel'),
  ask('buildType', 'above selfbuilt', 'either build kind source issued', 'whether share channel'),
  faintly('buildType', 'build issuelevel', 'kind', 'whether org subject'),
  ask('buildType', 'source kind', '', 'money whether data'),
  ask('buildType', 'system source', '', 'money whether data'),
  ask('buildType', 'build nature|kind|source', 'project', 'money'),
  ask('ownerUnit', 'office', 'use own report business name org owner which undertake'),
  ask('ownerUnit', 'owner org', 'use name', 'company'),
  ask('ownerUnitKind', 'owner subject', 'kind nature'),
  ask('ownerUnitKind', 'subject tier|issuelevel', 'own owner'),
  ask('ownerUnitKind', 'org tier|nature|issuelevel', 'subject kind own build'),
  ask('ownerUnitKind', 'subject kind|nature', 'build own'),
  ask('approvalAuthority', 'approve org', 'name which project build office'),
  ask('approvalAuthority', 'authority', 'build'),
  ask('approvalDate', 'approve time', 'pass project paper build'),
  ask('approvalNumber', 'approve docno', 'paper project'),
  ask('approvalNumber', 'paperno', 'project docno approve'),
  ask('approvalNumber', 'approve paper', 'project build', 'whether'),
  ask('approvalNumber', 'build basis', 'project paper docno approve', 'intend'),
  ask('filingNumber', 'filing docno', 'project approve', 'mlps'),
  ask('builder', 'contractor company|org', 'name which build project', 'ops'),
  ask('builder', 'build undertake org', 'name'),
  ask('builder', 'build company', 'name which contractor', 'ops'),
  ask('builder', 'vendor', 'name'),
  ask('builder', 'who contractor', 'build'),
  ask('buildMethod', 'buildmode', '', 'ops money data share'),
  ask('buildMethod', 'build|obtain mode', 'ops project property', 'money data share'),
  hint('buildMethod', 'devmode'),
  ask('goLiveDate', 'golive time', 'use run formal build system project accepted', 'intend'),
  ask('goLiveDate', 'build finish|built time', 'project', 'intend'),
  faintly('goLiveDate', 'accepted time', 'project system formal build', 'intend'),
  faintly('goLiveDate', 'build time', '', 'intend'),
  faintly('goLiveDate', 'golive', 'formal build', 'whether condition stage money org contract intend'),
  ask(
    'constructionCost',
    'build|contractor|buy|once money|invest',
    'total sum project forecast',
    'ops yearly source paid',
  ),
  ask('constructionCost', 'total|invest money|invest', 'build project sum', 'ops yearly source paid'),
  ask('constructionCost', 'price', 'build project total sum', 'ops yearly source paid'),
  faintly('constructionCost', 'approve money', 'total project build', 'ops yearly source paid docno count'),
  ask('constructionCost', 'invest', 'build project total sum approve forecast', 'ops yearly source paid'),
  faintly('constructionCost', 'spent', 'build total project', 'ops yearly source paid month'),
  // Nothing but 经费 or 金额: what was built is meant, where no other heading asks for it.
  faintly('constructionCost', 'money', 'total', 'ops yearly source paid month'),
  ask(
    'constructionFunding',
    'money|invest source',
    'build project total buy once place which spent',
    'ops run yearly',
  ),
  ask('constructionFunding', 'fundsource', 'build project money source', 'ops run yearly'),
  ask('opsFunding', 'ops|run fundsource', 'money source yearly'),
  ask(
    'annualOpsCost',
    'ops|run money|invest',
    'yearly average total sum service daily contract rent forecast',
    'source paid project',
  ),
  ask('annualOpsCost', 'yearly money', 'service rent total sum average forecast', 'source build invest paid'),
  faintly('annualOpsCost', 'yearly ops', 'service', 'source company org contract end'),
  ask('constructionFunding', 'money nature', 'build project buy', 'ops run yearly'),
  ask('opsFunding', 'ops|run money nature', 'yearly'),
  ask('opsFunding', 'ops|run source', 'money yearly invest'),
  ask('opsFunding', 'yearly source|fundsource', 'money invest'),
  ask(
    'opsProvider',
    'ops company|org',
    'own undertake service daily technical which name who',
    'contact money',
  ),
  ask('opsProvider', 'maintainer', 'name', 'contact money'),
  ask('opsProvider', 'who ops', 'undertake daily'),
  ask('opsContractEnd', 'ops|contract|service end', 'contract service time ops daily', 'money whether cloud'),
  faintly(
    'opsContractEnd',
    'ops|contract deadline',
    'service contract time ops',
    'money whether cloud share dispose',
  ),
  ask('lastUpdated', 'last update', 'time onetime function ops'),
  ask('opsStatus', 'ops stage|condition|whether', 'use run daily', 'money mode company org'),
  ask('userTypes', 'target', 'use user face main kind', 'approve'),
  ask('userTypes', 'user kind', 'use'),
  hint('userTypes', 'user', 'use'),
  ask('userTypes', 'main|face user'),
  ask('userTypes', 'face which person|use', 'use user which'),
  ask('useScope', 'scope', 'use cover service area apply user', 'approve data'),
  ask('useScope', 'use|cover tier|area'),
  ask('useFrequency', 'use|user freq', 'daily onetime', 'month data update'),
  faintly('useFrequency', 'freq', 'daily', 'month data update'),
  hint('useFrequency', 'use|run condition', 'daily'),
  hint('useScope', 'use condition'),
  hint('useScope', 'cover'),
  ask('registeredUsers', 'user count', 'register use total forecast', 'month active'),
  faintly('registeredUsers', 'user', 'register', 'month active'),
  ask('registeredUsers', 'register user|usercount', 'use total', 'month active'),
  ask('registeredUsers', 'usercount', 'register use total forecast', 'month active'),
  ask('registeredUsers', 'register|use|user person', 'total count', 'month active'),
  ask('monthlyUsers', 'month person|user|usercount|active', 'use count average register active', 'times'),
  ask('monthlyUsers', 'monthactive'),
  ask('monthlyUses', 'month use times|count|freq', 'average', 'person user usercount'),
  ask('lastUsed', 'last use', 'time onetime'),
  ask('businessInSystem', 'onlinehandling', 'whether realise business'),
  ask('businessInSystem', 'business|handle online', 'whether handle total'),
  ask('businessInSystem', 'detached business', 'whether'),
  ask('annualTransactions', 'yearly volume', 'business handle average'),
  ask('replaceable', 'whether|can replace', 'other function'),
  ask('replacedBy', 'replace which|other|name', 'intend can', 'whether'),
  ask('replacedBy', 'replace thatsystem', 'can intend which other name', 'whether'),
  ask('replacedBy', 'can replace thatsystem', 'intend which other name', 'whether'),
  ask('replacedBy', 'replace system', 'can intend which other name', 'whether'),
  ask('networks', 'network', 'environment kind carry use run own intend', 'security internet server'),
  ask('hosting', 'host', 'server place environment mode own run which', 'network whether contractor money'),
  ask('hosting', 'server place', 'carry'),
  ask('hosting', 'cloudplatform', 'host which place own run carry use', 'whether contractor money'),
  faintly('hosting', 'cloud', 'whether build carry'),
  ask('hosting', 'host place', 'server', 'network contractor money'),
  ask('cloudReady', 'cloud ready', 'whether can'),
  ask('cpuUtilisation', 'cpu rate', 'average server'),
  ask('storageUtilisation', 'storage rate', 'average server'),
  ask('internetExit', 'internet exit', 'mode'),
  ask('internetExit', 'outward', 'mode'),
  hint('internetExit', 'exit', 'mode'),
  ask('accessUrl', 'url', 'use internet'),
  ask('classification', 'secret', 'whether kind nature level own content condition'),
  ask('mlpsLevel', 'mlps level', 'security own filing', 'docno'),
  ask('mlpsLevel', 'mlps condition'),
  faintly('mlpsLevel', 'grading', 'own', 'docno filing'),
  ask('mlpsLevel', 'mlpslevel', 'level security mlps', 'filing'),
  ask('mlpsLevel', 'mlpslevel level', 'filing security', 'docno'),
  ask('mlpsFilingNumber', 'mlps filing', 'docno proof', 'level'),
  ask('mlpsFilingNumber', 'mlps docno', 'proof level'),
  ask('sharingConnected', 'shareplatform', 'whether connect region data either other', 'selfbuilt produce'),
  ask('sharingConnected', 'whether share', 'data realise connect', 'selfbuilt channel'),
  ask('connectedSystems', 'connect system', 'which name other data', 'whether shareplatform internet'),
  ask('connectedSystems', 'connect other', 'which name data', 'whether shareplatform internet'),
  faintly('connectedSystems', 'connect which', 'name data', 'whether shareplatform internet network'),
  ask('dataResources', 'dataresource', 'name main produce list content condition shareable', 'share whether'),
  ask('dataResources', 'shareable data', 'main list content name', 'share whether'),
  ask('dataResources', 'produce data', 'main list content', 'share whether company org'),
  ask('dataResources', 'data content', 'main list produce', 'share whether company org'),
  ask('ownExchangeChannel', 'selfbuilt channel', 'whether share data', 'money'),
  ask('ownExchangeChannel', 'selfbuilt shareplatform', 'whether share data channel', 'money'),
  ask('selfZombie', 'zombie', 'whether self own result org'),
  ask('selfDisposition', 'dispose opinion|mode', 'intend org own business'),
  ask('selfDisposition', 'disposehow', 'intend org own system'),
  hint('selfDisposition', 'dispose', 'intend org own'),
  ask('selfDisposition', 'intend opinion', 'business'),
  ask('plannedFinish', 'deadline', 'intend dispose share finish otherwise'),
  ask('plannedFinish', 'intend|dispose finish time', 'share'),
  faintly('plannedFinish', 'intend dispose time', 'share'),
  ask('deferRequested', 'defer', 'whether apply dispose', 'reason'),
  ask('deferReason', 'defer reason', 'apply dispose'),
  ask(
    'contactName',
    'contact',
    'personname who business org own owner use security mlps office',
    'phone contractor ops time',
  ),
  faintly('contactName', 'fullname'),
  faintly('contactName', 'who undertake', 'business use', 'money ops build'),
  ask('contactName', 'liaison person', 'personname', 'phone contractor ops'),
  ask('contactPhone', 'phone', 'contact liaison number own org person', 'contractor ops'),
  ask('remarks', 'remark', 'add', 'whether'),
];
