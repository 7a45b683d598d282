using Keyturn.Operations.Access;
using Keyturn.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Operations.Tests.Access;

public sealed class ActionPaceTests
{
    private readonly FakeTimeProvider time = new(A.Moment);

    [Fact]
    public void TryTake_MoreThanAMinuteHolds_WaitsForThatPersonAlone()
    {
        var pace = new ActionPace(time);

        Enumerable.Range(0, ActionPace.PerMinute).ShouldAllBe(_ => pace.TryTake("aiko"));
        pace.TryTake("aiko").ShouldBeFalse();
        pace.TryTake("ben").ShouldBeTrue();

        time.Advance(TimeSpan.FromMinutes(1));
        pace.TryTake("aiko").ShouldBeTrue();
    }
}
