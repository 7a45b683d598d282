using Keyturn.Readiness.Policy.Compiled;
using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Logic;

namespace Keyturn.Readiness.Tests.Policy.Compiled;

public sealed class DecidedTests
{
    private static readonly Truth[] Truths = [Truth.Yes, Truth.Unknown, Truth.No];

    [Fact]
    public void Of_EveryDenyAndAllow_IsTheVerdictOfTheTwo()
    {
        foreach (var (bit, deny, allows) in from deny in Truths from allows in Truths from bit in new[] { 0, 5, 63 } select (bit, deny, allows))
        {
            var decided = Decided.Of(Kleene(deny, bit), Kleene(allows, bit));

            SetsOf(decided, bit).ShouldBe([Expected(deny, allows)], $"{deny} {allows}");
        }
    }

    [Fact]
    public void InAllCases_EverySetOfVerdicts_IsWhatTheyHaveInCommon()
    {
        for (var some = 1; some < 32; some++)
        {
            var verdicts = Enumerable.Range(0, 5).Where(verdict => (some >> verdict & 1) != 0).Select(verdict => (Verdict)verdict).ToArray();
            var bit = some * 2 % 64;
            var seen = verdicts.Aggregate(default(Decided), (all, verdict) => all | Only(verdict, bit));

            SetsOf(seen, bit).ShouldBe(verdicts, ignoreOrder: true);
            SetsOf(seen.InAllCases(), bit).ShouldBe([Common(verdicts)], string.Join(' ', verdicts));
            (seen.Undecided >> bit & 1).ShouldBe(Common(verdicts) == Verdict.Unknown ? 1UL : 0UL);
        }
    }

    [Fact]
    public void InAllCases_ColumnsThatNoCaseSaw_StayEmpty() => default(Decided).InAllCases().ShouldBe(default);

    private static Verdict Expected(Truth deny, Truth allows) => (deny, allows) switch
    {
        (Truth.Yes, _) => Verdict.ExplicitlyDenied,
        (Truth.Unknown, Truth.No) => Verdict.Denied,
        (Truth.Unknown, _) or (_, Truth.Unknown) => Verdict.Unknown,
        (_, Truth.Yes) => Verdict.Allowed,
        _ => Verdict.ImplicitlyDenied,
    };

    private static Verdict Common(Verdict[] verdicts) =>
        verdicts.Length == 1 ? verdicts[0]
        : verdicts.Contains(Verdict.Unknown) || verdicts.Contains(Verdict.Allowed) ? Verdict.Unknown
        : Verdict.Denied;

    private static Kleene64 Kleene(Truth truth, int bit) => new(truth == Truth.Yes ? 1UL << bit : 0, truth == Truth.No ? 0 : 1UL << bit);

    private static Decided Only(Verdict verdict, int bit)
    {
        var one = 1UL << bit;
        return verdict switch
        {
            Verdict.Allowed => new(one, 0, 0, 0, 0),
            Verdict.ImplicitlyDenied => new(0, one, 0, 0, 0),
            Verdict.ExplicitlyDenied => new(0, 0, one, 0, 0),
            Verdict.Denied => new(0, 0, 0, one, 0),
            _ => new(0, 0, 0, 0, one),
        };
    }

    private static Verdict[] SetsOf(Decided decided, int bit) =>
    [
        .. new[]
        {
            (Verdict.Allowed, decided.Allowed), (Verdict.ImplicitlyDenied, decided.Implicit), (Verdict.ExplicitlyDenied, decided.Explicit), (Verdict.Denied, decided.Denied), (Verdict.Unknown, decided.Unknown),
        }.Where(set => (set.Item2 >> bit & 1) != 0).Select(set => set.Item1),
    ];
}
