using Keyturn.Operations.Audit;
using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Keyturn.Operations.Tests.Rotations;

/// <summary>The console is killed at each of its calls while somebody rotates and watches: at most one RotateSecret, every intent closed, and the watch goes on to the end that AWS tells.</summary>
public sealed class WatchKilledTests
{
    private const string Group = "/aws/lambda/SecretsManagerRDSOracleRotationSingleUser";

    [Fact]
    public async Task RotateNow_KilledAtEveryCall_IsOneRotationWatchedToItsEnd()
    {
        var unharmed = new Killer(int.MaxValue);
        (await PlayAsync(unharmed)).ShouldBe(1);
        unharmed.Calls.ShouldBeGreaterThan(20);

        var rotated = 0;
        for (var at = 0; at < unharmed.Calls; at++)
            rotated += await PlayAsync(new Killer(at));

        // Before the call nothing was asked for; from then on, all of it.
        rotated.ShouldBeInRange(unharmed.Calls - 10, unharmed.Calls - 1);
    }

    /// <returns>How many rotations AWS was asked for.</returns>
    private static async Task<int> PlayAsync(Killer killer)
    {
        using var world = new ActionWorld();
        world.Audit.OnAppend = _ => killer.Step();
        world.Logs.OnRead = _ => killer.Step();
        world.Gateway.OnCall = (call, _) =>
        {
            killer.Step();
            if (call.Operation == "RotateSecret")
                world.AwsAccepts(call.Token!);
            return Task.CompletedTask;
        };
        try
        {
            await world.RotateNow.RunAsync(ActionWorld.Command(), default);
        }
        catch (KilledException)
        {
            // Nobody is left to see a result.
        }

        for (var second = 0; second < 90; second++)
        {
            if (killer.IsDead)
                await StartAgainAsync(world, killer);
            world.Time.Advance(TimeSpan.FromSeconds(1));
            Happen(world, second);
        }

        if (killer.IsDead)
            await StartAgainAsync(world, killer);
        world.Time.Advance(IntentSettlement.NotAcceptedAfter);
        await world.Reconciler.LookAsync(default);
        Check(world, killer);
        return world.Gateway.Rotations.Count();
    }

    private static void Happen(ActionWorld world, int second)
    {
        if (!world.Gateway.Rotations.Any())
            return;
        if (second == 8)
            world.Logs.Write(Group, A.Line($"[INFO]\tt\tr1\tcreateSecret: Successfully put secret for ARN {A.Arn()} and version {ActionWorld.Token}.", A.Moment.AddSeconds(second)));
        if (second == 40)
            world.AwsFinishes();
    }

    private static async Task StartAgainAsync(ActionWorld world, Killer killer)
    {
        killer.Revive();
        world.Restart();
        await world.Reconciler.LookAsync(default);
        await new WatchResumption(world.Audit, world.Watcher, world.Time, NullLogger<WatchResumption>.Instance).ResumeAsync(default);
    }

    private static void Check(ActionWorld world, Killer killer)
    {
        var said = $"killed at call {killer.Calls}";
        var rotations = world.Gateway.Rotations.Select(call => call.Token).ToList();
        rotations.Count.ShouldBeLessThanOrEqualTo(1, said);
        var drafts = world.Drafts.ToList();
        drafts.Count(draft => draft.Phase == AuditPhase.Requested).ShouldBe(drafts.Count == 0 ? 0 : 1, said);
        drafts.Count(draft => draft.Phase == AuditPhase.Outcome).ShouldBe(drafts.Count == 0 ? 0 : 1, said);
        drafts.Exists(draft => draft.Result == AuditResult.Succeeded).ShouldBe(rotations.Count == 1, said);
        if (rotations.Count == 0)
            return;

        var watched = world.Feed.Current.ShouldHaveSingleItem(said);
        (watched.VersionId, watched.Outcome).ShouldBe((ActionWorld.Token, RotationOutcome.Succeeded), said);
        watched.Steps[0].State.ShouldBe(StepState.Done, said);
        watched.StagesByVersion[ActionWorld.Token].ShouldContain(VersionStage.Current, said);
    }
}
