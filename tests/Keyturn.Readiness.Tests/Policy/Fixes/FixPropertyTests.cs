using CsCheck;
using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Fixes;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Tests.Policy.Fixes;

public sealed class FixPropertyTests
{
    [Fact]
    public void Find_OnAnyLayers_OffersEffectiveMinimalAndNarrowFixesOrSaysWhyNot() => RandomSituations.All.Sample(ShouldKeepPromises);

    /// <summary>The first situations that chance makes, always the same, however few others are tried.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Find_OnTheseLayers_OffersEffectiveMinimalAndNarrowFixesOrSaysWhyNot(int seed)
    {
        var random = new PCG(1, (ulong)seed);
        for (var count = 0; count < 3; count++)
        {
            var (request, layers) = RandomSituations.All.Generate(random, null, out _);
            ShouldKeepPromises(request, layers);
        }
    }

    private static void ShouldKeepPromises(AuthorizationRequest request, PolicyLayers layers)
    {
        var search = FixFinder.Find(request, layers, RandomSituations.Endpoint);

        search.Fixes.IsEmpty.ShouldBe(!search.Because.IsEmpty);
        search.Because.Any(one => one.Code == NoFixCode.NothingToFix).ShouldBe(PolicyEvaluator.Evaluate(request, layers).Verdict == Verdict.Allowed);
        foreach (var fix in search.Fixes)
        {
            fix.ShouldKeepItsPromises((request, layers));
        }
    }
}
