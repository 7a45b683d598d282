using CsCheck;
using Keyturn.Readiness.Network.Verdicts;

namespace Keyturn.Readiness.Tests.Network.Verdicts;

public sealed class VerdictAlgebraTests
{
    private static readonly Gen<Verdict[]> Some = Gen.Int[0, 2].Select(at => (Verdict)at).Array[1, 5];

    [Fact]
    public void All_OfAny_IsReachableOnlyWhenEachIs() => Some.Sample(verdicts =>
    {
        (VerdictAlgebra.All(verdicts) == Verdict.Reachable).ShouldBe(verdicts.All(one => one == Verdict.Reachable));
        (VerdictAlgebra.All(verdicts) == Verdict.Blocked).ShouldBe(verdicts.Contains(Verdict.Blocked));
    });

    [Fact]
    public void OneOf_OfAny_IsAVerdictOnlyWhenAllAgree() => Some.Sample(verdicts =>
        VerdictAlgebra.OneOf(verdicts).ShouldBe(verdicts.All(one => one == verdicts[0]) ? verdicts[0] : Verdict.Unknown));

    [Fact]
    public void Any_OfAny_IsBlockedOnlyWhenEachIs() => Some.Sample(verdicts =>
    {
        (VerdictAlgebra.Any(verdicts) == Verdict.Blocked).ShouldBe(verdicts.All(one => one == Verdict.Blocked));
        (VerdictAlgebra.Any(verdicts) == Verdict.Reachable).ShouldBe(verdicts.Contains(Verdict.Reachable));
    });

    [Fact]
    public void Nothing_IsNeverAPass()
    {
        VerdictAlgebra.All([]).ShouldBe(Verdict.Unknown);
        VerdictAlgebra.Any([]).ShouldBe(Verdict.Unknown);
        VerdictAlgebra.OneOf([]).ShouldBe(Verdict.Unknown);
    }

    [Theory]
    [InlineData(2, 2, 1, true)]
    [InlineData(1, 2, 1, false)]
    [InlineData(2, 2, 0.5, false)]
    public void IsAll_OfAScope_WantsEveryPlacementAndConnection(int count, int of, double share, bool all) =>
        new VerdictScope(count, of, share).IsAll.ShouldBe(all);
}
