using Keyturn.Operations.Repair;
using Keyturn.Operations.Tests.Rotations;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Repair;

/// <summary>A console before a secret whose rotation of version 2 was left half done three hours ago, as AWS and the log tell it.</summary>
internal sealed class RepairWorld : IDisposable
{
    private const string Group = "/aws/lambda/" + RepairStory.Single;

    public RepairWorld(Action<RepairLog>? write = null, string step = "finishSecret")
    {
        Actions = new ActionWorld(A.Secret(stages: [(A.Version(0), [VersionStage.Previous]), (A.Version(1), [VersionStage.Current]), (A.Version(2), [VersionStage.Pending])]));
        Actions.Gateway.Versions[A.Arn().Value] = [Version(0, 48), Version(1, 24), Version(2, 3)];
        var log = new RepairLog(A.Arn(), A.Version(2), A.Moment.AddHours(-3).AddSeconds(1));
        (write ?? (lines => lines.Create().Set().Test().FinishDenied()))(log);
        Actions.Logs.Write(Group, [.. log.Lines]);
        Tell(A.Event(RotationEventKind.Started, A.Moment.AddHours(-3), A.Version(2)), A.Event(RotationEventKind.Failed, log.Clock, A.Version(2), step: step));
    }

    public ActionWorld Actions { get; }

    public RepairSecret Repair => Actions.Repair;

    public static RepairCommand Command(RepairVerdict seen, string? typedName = null, string token = ActionWorld.Token, RepairPurpose purpose = RepairPurpose.Routine, string person = "aiko") =>
        new(A.Arn(), person, token, "Finish what the function could not", purpose, seen, typedName);

    /// <summary>CloudTrail's events, as the collector publishes them.</summary>
    public void Tell(params IEnumerable<RotationEvent> events) => Actions.Estate.Publish(A.Snapshot([Actions.Secret], events));

    public async Task<RepairExam> ExamineAsync(RepairPurpose purpose = RepairPurpose.Routine, string person = "aiko") =>
        (await Repair.ExamineAsync(A.Arn(), purpose, person, default)).Value.ShouldNotBeNull();

    public async Task<RepairVerdict> SeenAsync(RepairAction action, RepairPurpose purpose = RepairPurpose.Routine) =>
        (await ExamineAsync(purpose)).Verdicts[(int)action];

    public string[] Holders() => [.. Actions.Secret.StagesByVersion.SelectMany(pair => pair.Value.Select(stage => $"{stage}={pair.Key[^1]}")).Order(StringComparer.Ordinal)];

    public void Dispose() => Actions.Dispose();

    private static SecretVersion Version(int number, int hoursAgo) => new(A.Version(number), [], A.Moment.AddHours(-hoursAgo), null, ["DefaultEncryptionKey"]);
}
