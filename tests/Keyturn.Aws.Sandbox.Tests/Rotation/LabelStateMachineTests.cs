using CsCheck;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Tests.Rotation;

/// <summary>Random sequences of calls on the wire's operations against a model of the labels that fits on a page.</summary>
public sealed class LabelStateMachineTests
{
    private static readonly Gen<Move[]> Moves = Gen.Enum<Move>().Array[1, 12];

    private enum Move
    {
        Put,
        PutPendingOnly,
        Rotate,
        RotateAndFail,
        Cancel,
        DetachPending,
        CurrentToPending,
        CurrentToPrevious,
    }

    [Fact]
    public async Task Labels_AnySequenceOfCalls_MatchTheModel()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await Moves.SampleAsync(
            async moves =>
            {
                var secret = await sandbox.CreateRotatingAsync("model/" + Guid.NewGuid().ToString("N"));
                var model = new Model(secret.Holder(VersionStage.Current)?.Id ?? "");
                foreach (var move in moves)
                {
                    await ApplyAsync(sandbox, secret, model, move);
                    var labels = await sandbox.LabelsAsync(secret);
                    labels.ToDictionary(pair => pair.Key, pair => string.Join(' ', pair.Value.Order(StringComparer.Ordinal)))
                        .ShouldBe(model.Labels(), ignoreOrder: true, $"after {move} in {string.Join(' ', moves)}");
                }
            },
            iter: 60,
            threads: 1);
    }

    private static async Task ApplyAsync(RunningSandbox sandbox, SecretRecord secret, Model model, Move move)
    {
        var token = Guid.NewGuid().ToString();
        switch (move)
        {
            case Move.Put:
                await sandbox.Wire.CallAsync("PutSecretValue", new { SecretId = secret.Arn, ClientRequestToken = token, SecretString = token });
                model.Put(token);
                break;
            case Move.PutPendingOnly:
                await sandbox.Wire.CallAsync("PutSecretValue", new { SecretId = secret.Arn, ClientRequestToken = token, SecretString = token, VersionStages = new[] { VersionStage.Pending } });
                model.Pending = token;
                break;
            case Move.Rotate or Move.RotateAndFail:
                secret.Faults.Clear();
                if (move == Move.RotateAndFail) secret.Faults.Add(new StepFault(RotationSteps.Set, StepFaultKind.FailBeforeChange));
                await sandbox.Wire.CallAsync("RotateSecret", new { SecretId = secret.Arn, ClientRequestToken = token });
                await sandbox.WhenIdleAsync();
                model.Rotate(token, succeeds: move == Move.Rotate);
                break;
            case Move.Cancel:
                await sandbox.Wire.CallAsync("CancelRotateSecret", new { SecretId = secret.Arn });
                model.IsEnabled = false;
                break;
            case Move.DetachPending:
                await StageAsync(sandbox, secret, VersionStage.Pending, null, model.Pending);
                model.Pending = null;
                break;
            case Move.CurrentToPending when model.Pending is not null:
                await StageAsync(sandbox, secret, VersionStage.Current, model.Pending, model.Current);
                model.MoveCurrent(model.Pending);
                break;
            case Move.CurrentToPrevious when model.Previous is not null:
                await StageAsync(sandbox, secret, VersionStage.Current, model.Previous, model.Current);
                model.MoveCurrent(model.Previous);
                break;
        }
    }

    private static Task<WireReply> StageAsync(RunningSandbox sandbox, SecretRecord secret, string stage, string? to, string? from) =>
        sandbox.Wire.SendAsync("secretsmanager.UpdateSecretVersionStage", new System.Text.Json.Nodes.JsonObject { ["SecretId"] = secret.Arn, ["VersionStage"] = stage, ["MoveToVersionId"] = to, ["RemoveFromVersionId"] = from }.ToJsonString());

    /// <summary>Who holds which label.</summary>
    private sealed class Model(string current)
    {
        public string Current { get; private set; } = current;

        public string? Previous { get; private set; }

        public string? Pending { get; set; }

        public bool IsEnabled { get; set; } = true;

        public void MoveCurrent(string version)
        {
            if (version == Current) return;
            (Previous, Current) = (Current, version);
        }

        public void Put(string version)
        {
            MoveCurrent(version);
            // A rotation that was making another version has lost: its label goes.
            if (IsEnabled && Pending != Current && Pending != Previous) Pending = null;
        }

        public void Rotate(string version, bool succeeds)
        {
            if (Pending is not null && Pending != Current) return;
            IsEnabled = true;
            Pending = succeeds ? null : version;
            if (succeeds) MoveCurrent(version);
        }

        public Dictionary<string, string> Labels()
        {
            var pairs = new (string? Version, string Label)[] { (Current, VersionStage.Current), (Pending, VersionStage.Pending), (Previous, VersionStage.Previous) };
            return pairs.Where(pair => pair.Version is not null)
                .GroupBy(pair => pair.Version ?? "", pair => pair.Label, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => string.Join(' ', group.Order(StringComparer.Ordinal)), StringComparer.Ordinal);
        }
    }
}
