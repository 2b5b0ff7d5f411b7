import { may } from '../../domain/policy/may.ts'
import {
  isSettingKey,
  SETTING_GROUPS,
  SETTINGS,
  type SettingKind,
  shownSetting,
  typedSetting,
} from '../../domain/settings.ts'
import { changeSetting } from '../../usecases/change-setting.ts'
import { type ShownSetting, showSettings } from '../../usecases/show-settings.ts'
import { SETTING_GROUP_WORDS, SETTING_WORDS, SETTINGS_PAGE, settingShown } from '../../words/settings.ts'
import { UI } from '../../words/ui.ts'
import type { Form } from '../form-data.ts'
import type { Route } from '../route.ts'
import type { StaffVisit } from '../staff-visit.tsx'
import { SubmitButton } from '../ui/button.tsx'
import { Card, Section } from '../ui/card.tsx'
import { Choices, ErrorSummary, Field, HiddenFields } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import type { Again } from '../visit.tsx'

const LIST = '/thiet-lap'

const kindOf = (key: ShownSetting['key']): SettingKind => SETTINGS[key].kind

const inForce = (setting: ShownSetting): string =>
  settingShown(setting.key, shownSetting(setting.key, setting.value)) +
  (setting.rowVersion === 0 ? ` (${SETTINGS_PAGE.byDefault})` : '')

const SettingField = (props: { setting: ShownSetting; typed: Form | null; again: Again | undefined }) => {
  const { setting, typed, again } = props
  const { key } = setting
  const { label, hint, unit, options } = SETTING_WORDS[key]
  const sent = typed?.text('key') === key
  const shown = sent ? typed.text(key) : shownSetting(key, setting.value)
  const now = SETTINGS_PAGE.now(inForce(setting))
  const field = {
    name: key,
    label,
    hint: hint === undefined ? now : `${hint} ${now}.`,
    error: sent ? again?.of(key) : undefined,
    value: shown,
  }
  switch (kindOf(key)) {
    case 'choice':
      return (
        <Choices
          {...field}
          options={SETTINGS[key].options.map(value => ({ value, label: options?.[value] ?? value }))}
        />
      )
    case 'whole':
      return <Field {...field} figure unit={unit} inputmode="numeric" />
  }
}

const page = async (visit: StaffVisit, typed: Form | null, again?: Again) => {
  const found = await showSettings(visit.ctx, {})
  if (!found.ok) return visit.refused(found.refusal)
  const changes = may(visit.ctx.actor, 'settings.change', visit.here).ok
  const groups = SETTING_GROUPS.map(group => ({
    group,
    settings: found.value.filter(one => one.group === group),
  })).filter(one => one.settings.length > 0)
  return visit.page(
    {
      title: SETTINGS_PAGE.title,
      form: true,
      error: again !== undefined,
      status: again?.status ?? 200,
    },
    <>
      <ErrorSummary errors={again?.errors ?? []} />
      <PageHead title={SETTINGS_PAGE.title} sub={changes ? SETTINGS_PAGE.sub : SETTINGS_PAGE.readOnly} />
      {groups.map(({ group, settings }) => (
        <Section title={SETTING_GROUP_WORDS[group]} id={group}>
          <div class="stack">
            {settings.map(setting => (
              <Card>
                {changes ? (
                  <form method="post" action={LIST} novalidate>
                    <HiddenFields
                      fields={visit.hidden({ key: setting.key, rowVersion: String(setting.rowVersion) })}
                    />
                    <div class="fields">
                      <SettingField setting={setting} typed={typed} again={again} />
                      <div class="btns">
                        <SubmitButton about={SETTING_WORDS[setting.key].label}>{UI.save}</SubmitButton>
                      </div>
                    </div>
                  </form>
                ) : (
                  <>
                    <p>
                      <b>{SETTING_WORDS[setting.key].label}</b>
                    </p>
                    <p>{inForce(setting)}</p>
                  </>
                )}
              </Card>
            ))}
          </div>
        </Section>
      ))}
    </>,
  )
}

const save = async (visit: StaffVisit) => {
  const form = await visit.form()
  const key = form.text('key')
  const value = isSettingKey(key) ? typedSetting(key, form.text(key)) : undefined
  const outcome = await visit.send(changeSetting, { key, value, rowVersion: form.text('rowVersion') }, form)
  if (outcome.ok) return visit.to(LIST, SETTINGS_PAGE.saved(SETTING_WORDS[outcome.value.key].label))
  return visit.refused(outcome.refusal, again => page(visit, form, again))
}

export const routes = [
  {
    method: 'GET',
    path: '/thiet-lap',
    access: 'session',
    names: null,
    answer: visit => page(visit, null),
  },
  { method: 'POST', path: '/thiet-lap', access: 'session', names: null, answer: save },
] as const satisfies readonly Route[]
