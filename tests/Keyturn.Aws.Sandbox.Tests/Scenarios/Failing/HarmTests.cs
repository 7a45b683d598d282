using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Functions;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.Rotation;
using Keyturn.Aws.Sandbox.Scenarios.Failing;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.SecretsManager;
using Keyturn.Aws.Sandbox.State;
using Microsoft.Extensions.Logging.Abstractions;

namespace Keyturn.Aws.Sandbox.Tests.Scenarios.Failing;

/// <summary>The tables of harm, which are written by hand, against what the simulated database really does: every action in every world.</summary>
public sealed class HarmTests
{
    public static TheoryData<string, FailingAction> Cases { get; } =
        [.. FailingWorlds.All.SelectMany(world => Enum.GetValues<FailingAction>().Select(action => new TheoryDataRow<string, FailingAction>(world.Name, action)))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Action_DoesWhatTheTableSays(string name, FailingAction action)
    {
        var world = FailedWorld.Of(name);
        var (truth, before) = (world.Failing.Harm[action], Look(world));
        var isDone = false;
        world.Play(async () =>
        {
            await using var rotations = new RotationService(world.World, new FunctionInvoker(), NullLogger<RotationService>.Instance);
            isDone = new Repairs(world, rotations).Try(action);
            await rotations.WhenIdleAsync();
        });

        var after = Look(world);
        isDone.ShouldBe(truth.Safety != FailingSafety.NotPossible);
        (truth.Safety switch
        {
            FailingSafety.Safe => IsNoWorse(before, after),
            FailingSafety.Unsafe => Shows(truth.Harm, before, after, world),
            _ => true,
        }).ShouldBeTrue($"{name}: {action} is {truth}, before {before}, after {after}");
    }

    private static bool IsNoWorse(Situation before, Situation after) =>
        (after.Logins.CurrentLogsIn || !before.Logins.CurrentLogsIn) && (!after.Logins.IsLocked || before.Logins.IsLocked)
        && (after.IsEnabled == before.IsEnabled || after.IsEnabled == true) && !HasLost(before, after);

    private static bool Shows(FailingHarm harm, Situation before, Situation after, FailedWorld world) => harm switch
    {
        FailingHarm.DeadPassword => !after.Logins.CurrentLogsIn || before.Logins.AcceptedVersionIds.Except(after.Logins.AcceptedVersionIds).Any(),
        FailingHarm.LockedAccount => after.Logins.IsLocked || after.Logins.FailedLogins > before.Logins.FailedLogins,
        FailingHarm.LeakedPasswordAccepted => after.Logins.AcceptedVersionIds.Contains(world.Failing.LeakedVersion(world.Region).ShouldNotBeNull()),
        FailingHarm.VersionLost => HasLost(before, after),
        FailingHarm.ScheduleOff => before.IsEnabled == true && after.IsEnabled == false,
        _ => true,
    };

    // A version whose password the database accepts had a label and has none, while the value that readers get is refused.
    private static bool HasLost(Situation before, Situation after) =>
        !after.Logins.CurrentLogsIn && after.Logins.AcceptedVersionIds.Any(id => before.Labelled.Contains(id) && !after.Labelled.Contains(id));

    private static Situation Look(FailedWorld world) => new(
        world.Logins, [.. world.Secret.Versions.Where(version => version.Stages.Count > 0).Select(version => version.Id)], world.Secret.RotationEnabled);

    private sealed record Situation(ConsumerLogin Logins, string[] Labelled, bool? IsEnabled);

    private sealed class Repairs(FailedWorld world, RotationService rotations)
    {
        /// <summary>False when there is nothing to do it with or AWS refuses.</summary>
        public bool Try(FailingAction action)
        {
            var secret = world.Secret;
            var (pending, current, previous) = (secret.Holder(VersionStage.Pending), secret.Holder(VersionStage.Current), secret.Holder(VersionStage.Previous));
            var isPending = pending is not null && pending != current;
            return action switch
            {
                FailingAction.FinishForward => isPending && Move(VersionStage.Current, pending!.Id, current?.Id) && Move(VersionStage.Pending, null, pending.Id),
                FailingAction.DetachPending => isPending && Move(VersionStage.Pending, null, pending!.Id),
                FailingAction.RollBack => previous is not null && Move(VersionStage.Current, previous.Id, current?.Id),
                FailingAction.ReattachPending => !isPending && Unlabelled() is { } version && Move(VersionStage.Pending, version.Id, pending?.Id),
                FailingAction.Retry => Call("RotateSecret", Rotate()),
                FailingAction.Stop => Call("CancelRotateSecret", []),
                _ => Call("RotateSecret", Rotate(("RotateImmediately", false))),
            };
        }

        private VersionRecord? Unlabelled()
        {
            var free = world.Secret.Versions.Where(version => version.Stages.Count == 0 && version.HasValue).ToList();
            return free.FindLast(version => world.Logins.AcceptedVersionIds.Contains(version.Id)) ?? free.LastOrDefault();
        }

        private bool Move(string stage, string? to, string? from)
        {
            var input = new JsonObject { ["VersionStage"] = stage };
            if (to is not null) input["MoveToVersionId"] = to;
            if (from is not null) input["RemoveFromVersionId"] = from;
            return Call("UpdateSecretVersionStage", input);
        }

        private static JsonObject Rotate(params IEnumerable<(string Member, JsonNode Value)> more)
        {
            var input = new JsonObject { ["ClientRequestToken"] = StableId.Uuid("repair") };
            foreach (var (member, value) in more) input[member] = value;
            return input;
        }

        private bool Call(string name, JsonObject input)
        {
            input["SecretId"] = world.Secret.Arn;
            var operation = SecretsManagerService.Create(rotations).Routes.Single(route => route.Operation.Name == name).Operation;
            try
            {
                operation.Answer(new() { Operation = operation.Name, Caller = CallerIdentity.OfRole(world.Region.Account.OperatorRoleArn, "operator", "ASIAOPERATOR"), Region = world.Region, Input = input, RequestId = "request" });
                return true;
            }
            catch (WireException)
            {
                return false;
            }
        }
    }
}
