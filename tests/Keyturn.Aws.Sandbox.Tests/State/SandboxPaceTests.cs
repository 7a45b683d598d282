using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Tests.State;

/// <summary>How long things take: the pace of a demonstration, the pace of a test, and the clock both run on.</summary>
public sealed class SandboxPaceTests
{
    [Fact]
    public void StepDuration_BetweenItsBounds_VariesInside()
    {
        var pace = new SandboxPace();

        var durations = Enumerable.Range(0, 200).Select(_ => pace.StepDuration()).ToList();

        durations.ShouldAllBe(duration => duration >= pace.StepAtLeast && duration <= pace.StepAtMost);
        durations.Distinct().Count().ShouldBeGreaterThan(100);
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(3, 1)]
    public void StepDuration_NoRange_IsTheLowerBound(int least, int most) =>
        (new SandboxPace { StepAtLeast = TimeSpan.FromSeconds(least), StepAtMost = TimeSpan.FromSeconds(most) }).StepDuration().ShouldBe(TimeSpan.FromSeconds(least));

    [Fact]
    public void Immediate_NothingWaits()
    {
        var pace = SandboxPace.Immediate;

        new[] { pace.StepDuration(), pace.StartDelay, pace.CleanUpDelay, pace.RetryDelay, pace.TrailDelay, pace.LogDelay, pace.ListLag }.ShouldAllBe(wait => wait == TimeSpan.Zero);
        pace.Attempts.ShouldBe(2);
    }

    [Fact]
    public async Task Rotation_AtAPace_TakesItsTimeOnTheWorldsClock()
    {
        var clock = RunningSandbox.Clock();
        var pace = SandboxPace.Immediate with { StartDelay = TimeSpan.FromMinutes(1) };
        await using var sandbox = await RunningSandbox.StartAsync(new SandboxOptions { Pace = pace }, clock);
        var secret = await sandbox.CreateRotatingAsync("app/db");

        await sandbox.RotateAsync(secret);
        var before = sandbox.Script.Events.Count;
        var idle = sandbox.WhenIdleAsync();
        while (!idle.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(10));
            await Task.Yield();
        }

        before.ShouldBe(0);
        sandbox.Script.Events.Count.ShouldBe(4);
        sandbox.Region.Trail.VisibleAt(sandbox.World.Now, "RotationSucceeded").ShouldHaveSingleItem().EventTime
            .ShouldBeGreaterThanOrEqualTo(sandbox.Region.Trail.VisibleAt(sandbox.World.Now, "RotationStarted").ShouldHaveSingleItem().EventTime.AddMinutes(1));
    }

    [Fact]
    public async Task Dates_OfEverything_AreThoseOfTheWorldsClock()
    {
        var clock = RunningSandbox.Clock();
        await using var sandbox = await RunningSandbox.StartAsync(time: clock);
        clock.Advance(TimeSpan.FromDays(40));

        var secret = await sandbox.CreateRotatingAsync("app/db");
        await sandbox.RotateAsync(secret);
        await sandbox.WhenIdleAsync();

        secret.CreatedDate.ShouldBe(clock.GetUtcNow());
        secret.LastRotatedDate.ShouldBe(clock.GetUtcNow());
        sandbox.Region.Trail.VisibleAt(clock.GetUtcNow()).ShouldAllBe(record => record.EventTime == clock.GetUtcNow());
    }
}
