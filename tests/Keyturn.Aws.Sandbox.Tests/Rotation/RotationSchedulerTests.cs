using Keyturn.Aws.Sandbox.Rotation;
using Keyturn.Aws.Sandbox.State;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Aws.Sandbox.Tests.Rotation;

public sealed class RotationSchedulerTests
{
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(30);

    [Fact]
    public async Task Tick_InsideTheWindow_RotatesOnceAndPlansTheNext()
    {
        var clock = RunningSandbox.Clock();
        await using var sandbox = await RunningSandbox.StartAsync(time: clock);
        var secret = await sandbox.CreateRotatingAsync("app/db");
        secret.RotationRules = new RotationRules(AutomaticallyAfterDays: 2);
        secret.NextRotationDate = RotationSchedule.Next(secret.RotationRules, sandbox.World.Now)?.End;

        await AdvanceAsync(sandbox, clock, TimeSpan.FromDays(3) - TimeSpan.FromHours(9));

        secret.VersionCount.ShouldBe(2);
        secret.LastRotatedDate.ShouldNotBeNull().UtcDateTime.Date.ShouldBe(new DateTime(2026, 3, 4));
        secret.NextRotationDate.ShouldBe(new DateTimeOffset(2026, 3, 6, 23, 59, 59, TimeSpan.Zero));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Tick_HeldOrSwitchedOff_RotatesNothing(bool enabled, bool cancelled)
    {
        var clock = RunningSandbox.Clock();
        await using var sandbox = await RunningSandbox.StartAsync(time: clock);
        var secret = await sandbox.CreateRotatingAsync("app/db");
        secret.NextRotationDate = sandbox.World.Now.AddHours(2);
        secret.HoldSchedule = enabled;
        if (cancelled) secret.RotationEnabled = false;

        await AdvanceAsync(sandbox, clock, TimeSpan.FromDays(2));

        secret.VersionCount.ShouldBe(1);
    }

    [Fact]
    public async Task Tick_StuckPending_IsTriedAgainWithTheSameToken()
    {
        var clock = RunningSandbox.Clock();
        await using var sandbox = await RunningSandbox.StartAsync(time: clock);
        var secret = await sandbox.CreateRotatingAsync("app/db");
        secret.Faults.Add(new StepFault(RotationSteps.Set, StepFaultKind.FailBeforeChange, Times: 2));
        var token = await sandbox.RotateAsync(secret);
        await sandbox.WhenIdleAsync();
        secret.NextRotationDate = sandbox.World.Now.AddHours(20);

        await AdvanceAsync(sandbox, clock, TimeSpan.FromDays(1));

        secret.VersionCount.ShouldBe(2);
        secret.Version(token).ShouldNotBeNull().Has(VersionStage.Current).ShouldBeTrue();
    }

    [Fact]
    public async Task Tick_RecoveryWindowOver_RemovesTheSecret()
    {
        var clock = RunningSandbox.Clock();
        await using var sandbox = await RunningSandbox.StartAsync(time: clock);
        var secret = await sandbox.CreateAsync("app/old");
        await sandbox.Wire.CallAsync("DeleteSecret", new { SecretId = secret.Arn, RecoveryWindowInDays = 7 });

        await AdvanceAsync(sandbox, clock, TimeSpan.FromDays(8));

        sandbox.Region.Secrets.Find(secret.Arn).ShouldBeNull();
    }

    private static async Task AdvanceAsync(RunningSandbox sandbox, FakeTimeProvider clock, TimeSpan by)
    {
        var end = clock.GetUtcNow() + by;
        while (clock.GetUtcNow() < end)
        {
            // Where in its window a secret rotates hangs on its ARN, which is random: the last second of each day is not stepped over.
            var lastSecond = TimeSpan.FromDays(1) - TimeSpan.FromSeconds(1) - clock.GetUtcNow().TimeOfDay;
            clock.Advance(lastSecond > TimeSpan.Zero && lastSecond < Step ? lastSecond : Step);
            await sandbox.WhenIdleAsync();
        }
    }
}
