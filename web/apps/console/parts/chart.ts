import type { EChartsCoreOption } from 'echarts/core'
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use, type ECharts } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { onBeforeUnmount, onMounted, watch, type Ref } from 'vue'

/** Keeps a chart drawn in a place as its option changes, drawn as SVG so that it prints sharp. */
export function useChart(
  place: Ref<HTMLElement | undefined>,
  option: () => EChartsCoreOption,
  ready: (chart: ECharts) => void = () => undefined,
): void {
  use([AriaComponent, GridComponent, LegendComponent, TooltipComponent, SVGRenderer])
  let chart: ECharts | undefined
  const fit = () => chart?.resize()
  onMounted(() => {
    chart = init(place.value!, undefined, { renderer: 'svg' })
    chart.setOption(option())
    ready(chart)
    window.addEventListener('resize', fit)
  })
  watch(option, (next) => chart?.setOption(next, true))
  onBeforeUnmount(() => {
    window.removeEventListener('resize', fit)
    chart?.dispose()
  })
}
