using Keyturn.Operations.Audit;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Tests.Rotations;

/// <summary>The process dies at one of three points, a thousand times each: one RotateSecret at most for each intent, none lost, and a truthful last word within a minute.</summary>
public sealed class CrashPointsTests
{
    private const int Runs = 1_000;

    public enum Point
    {
        BetweenIntentAndCall,
        BetweenCallAndOutcome,
        DuringPolling,
    }

    [Theory]
    [InlineData(Point.BetweenIntentAndCall)]
    [InlineData(Point.BetweenCallAndOutcome)]
    [InlineData(Point.DuringPolling)]
    public async Task Crash_AThousandTimes_DoublesAndLosesNothing(Point point)
    {
        var dice = new Random((int)point);
        for (var run = 0; run < Runs; run++)
        {
            var token = $"{run:D8}-0000-4000-8000-aaaaaaaaaaaa";
            using var world = new ActionWorld();
            await CrashAsync(world, point, token);
            var accepted = point != Point.BetweenIntentAndCall;

            // AWS may be through before the next process looks, or after; and the person may ask again under the same token.
            world.Gateway.OnCall = null;
            world.Audit.OnAppend = null;
            if (accepted && dice.Next(2) == 0)
                world.AwsFinishes(token);
            world.Restart();
            world.Time.Advance(TimeSpan.FromSeconds(dice.Next(30)));
            await world.Reconciler.LookAsync(default);
            if (dice.Next(2) == 0)
                (await world.RotateNow.RunAsync(ActionWorld.Command(token), default)).Succeeded.ShouldBe(accepted);
            world.Time.Advance(IntentSettlement.NotAcceptedAfter);
            (await world.Reconciler.LookAsync(default)).ShouldBe(0);

            world.Gateway.Rotations.Count(call => call.Token == token).ShouldBe(1);
            var last = world.Drafts.Where(draft => draft.OperationId == token).ToList();
            last.Select(draft => (draft.Phase, draft.Result)).ShouldBe([(AuditPhase.Requested, null), (AuditPhase.Outcome, accepted ? AuditResult.Succeeded : AuditResult.Failed)]);
            (await world.Audit.ReadOpenAsync(default)).ShouldBeEmpty();
        }
    }

    private static async Task CrashAsync(ActionWorld world, Point point, string token)
    {
        world.Gateway.OnCall = (call, _) =>
        {
            if (call.Operation == "RotateSecret" && point != Point.BetweenIntentAndCall)
                world.AwsAccepts(token);
            return Task.CompletedTask;
        };

        // A dead process writes nothing any more.
        world.Audit.OnAppend = draft =>
        {
            if (draft.Phase == AuditPhase.Outcome && point != Point.DuringPolling)
                throw new CrashException();
        };
        try
        {
            await world.RotateNow.RunAsync(ActionWorld.Command(token), default);
        }
        catch (CrashException)
        {
            // Nobody is left to see a result.
        }

        if (point == Point.DuringPolling)
            world.Time.Advance(TimeSpan.FromSeconds(2));
    }

    private sealed class CrashException : Exception;
}
