using Keyturn.Readiness.Policy.Fixes;

namespace Keyturn.Readiness.Tests.Policy.Fixes;

public sealed class FixFinderTests
{
    private static readonly Dictionary<string, Situation> Situations = new[]
    {
        ("implicit", ImplicitSituations.All), ("key", KeySituations.All), ("deny", DenySituations.All),
    }.SelectMany(pair => pair.Item2.Select(one => (Name: $"{pair.Item1}: {one.Name}", Situation: one))).ToDictionary(pair => pair.Name, pair => pair.Situation, StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Situations.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Find_InASituation_OffersWhatHelpsAndSaysWhyElse(string name)
    {
        var (_, request, layers, fixes, because) = Situations[name];

        var search = FixFinder.Find(request, layers, Situations[name].Endpoints);

        search.Fixes.Select(FixChecks.Describe).Order(StringComparer.Ordinal).ShouldBe(fixes.Order(StringComparer.Ordinal));
        search.Because.Select(one => $"{one.Code}").Distinct().ShouldBe(because, ignoreOrder: true);
        foreach (var fix in search.Fixes)
        {
            fix.ShouldKeepItsPromises((request, layers));
        }
    }
}
