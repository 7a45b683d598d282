using Keyturn.Operations.Consumers;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Matrix;

namespace Keyturn.Operations.Tests.Consumers;

public sealed class WhatIfEffectTests
{
    private static EstateMatrix Matrix(EstateSnapshot snapshot) => EstateMatrix.Of(new(snapshot));

    [Fact]
    public void Of_ARepair_CountsTheConsumerAndItsSecret() =>
        WhatIfEffect.Of(Matrix(PaperEstates.DatabaseClosed), Matrix(PaperEstates.Whole)).ShouldBe(new(1, 1, 0, 0));

    [Fact]
    public void Of_SomethingThatCutsOff_CountsTheHarm() =>
        WhatIfEffect.Of(Matrix(PaperEstates.Whole), Matrix(PaperEstates.DatabaseClosed)).ShouldBe(new(0, 0, 1, 1));

    [Fact]
    public void Of_OneOfTwoObstacles_RepairsNobody() =>
        WhatIfEffect.Of(Matrix(PaperEstates.BothClosed), Matrix(PaperEstates.DatabaseClosed)).ShouldBe(new(0, 0, 0, 0));

    [Fact]
    public void Of_WhatIsNotKnownAnyMore_IsHarm()
    {
        var whole = PaperEstates.Whole;
        var unread = whole with { Network = whole.Network with { SecurityGroups = new(null, null, null) } };

        WhatIfEffect.Of(Matrix(whole), Matrix(unread)).ShouldBe(new(0, 0, 1, 1));
    }
}
