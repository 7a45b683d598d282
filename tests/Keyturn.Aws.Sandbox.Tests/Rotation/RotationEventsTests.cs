using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.Rotation;

namespace Keyturn.Aws.Sandbox.Tests.Rotation;

/// <summary>What CloudTrail hears from the rotation service.</summary>
public sealed class RotationEventsTests
{
    [Fact]
    public async Task ServiceEvents_ComeWithADelay()
    {
        var clock = RunningSandbox.Clock();
        var pace = SandboxPace.Immediate with { TrailDelay = TimeSpan.FromSeconds(15) };
        await using var sandbox = await RunningSandbox.StartAsync(new SandboxOptions { Pace = pace }, clock);
        var secret = await sandbox.CreateRotatingAsync("app/db");

        await sandbox.RotateAsync(secret);
        await sandbox.WhenIdleAsync();
        var early = sandbox.Events(secret);
        clock.Advance(TimeSpan.FromSeconds(15));

        early.ShouldBeEmpty();
        sandbox.Events(secret).ShouldBe([RotationEvents.Started, RotationEvents.Succeeded]);
    }
}
