using CsCheck;
using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Fixes;

namespace Keyturn.Readiness.Tests.Policy.Fixes;

public sealed class FixPropertyTests
{
    [Fact]
    public void Find_OnAnyLayers_OffersEffectiveMinimalAndNarrowFixesOrSaysWhyNot() => RandomSituations.All.Sample((request, layers) =>
    {
        var search = FixFinder.Find(request, layers, RandomSituations.Endpoint);

        search.Fixes.IsEmpty.ShouldBe(!search.Because.IsEmpty);
        search.Because.Any(one => one.Code == NoFixCode.NothingToFix).ShouldBe(PolicyEvaluator.Evaluate(request, layers).Verdict == Verdict.Allowed);
        foreach (var fix in search.Fixes)
        {
            fix.ShouldKeepItsPromises((request, layers));
        }
    });
}
