using Deque.AxeCore.Commons;
using Keyturn.Browser.Tests.Browsing;

namespace Keyturn.Browser.Tests.Accessibility;

/// <summary>axe in the page that a person has open. It only describes what it finds: describing all that is well takes longer than looking.</summary>
internal static class Axe
{
    private const string Look = """
        async runOnly => {
          const { violations, passes } = await axe.run(document, { runOnly, resultTypes: ['violations'], iframes: false });
          if (!passes.length && !violations.length) throw new Error('axe looked at nothing');
          return violations
            .filter(finding => finding.impact === 'serious' || finding.impact === 'critical')
            .map(finding => `${finding.id}: ${finding.help}: ${finding.nodes.slice(0, 3).map(node => node.html).join(' ; ')}`);
        }
        """;

    private static readonly string Source = new BundledAxeScriptProvider().GetScript();

    // WCAG 2.2, levels A and AA.
    private static readonly object Rules = new { type = "tag", values = new[] { "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa" } };

    /// <summary>Serious and critical findings, each with the first three elements.</summary>
    public static async Task<IReadOnlyList<string>> SeriousAsync(this Viewer viewer)
    {
        if (!await viewer.Page.EvaluateAsync<bool>("typeof axe === 'object'"))
        {
            await viewer.Page.EvaluateAsync(Source);
        }

        return await viewer.Page.EvaluateAsync<string[]>(Look, Rules);
    }
}
