using System.Collections.Concurrent;
using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Scenarios.Failing;
using Keyturn.Operations.Repair;

[assembly: AssemblyFixture(typeof(Keyturn.Aws.Tests.Repair.FailedExams))]

namespace Keyturn.Aws.Tests.Repair;

/// <summary>What the console says of a world.</summary>
/// <param name="World">The world.</param>
/// <param name="Purpose">The purpose its own table is written for.</param>
/// <param name="Reading">State and evidence.</param>
/// <param name="Verdicts">One for each action.</param>
/// <param name="Diagnosis">Why it failed.</param>
/// <param name="IsStoredByHand">In truth, somebody stored the value of AWSCURRENT; whether it is another one than AWSPREVIOUS, nothing that is read tells.</param>
internal sealed record FailedExam(FailingWorld World, RepairPurpose Purpose, RepairReading Reading, ImmutableArray<RepairVerdict> Verdicts, FailedDiagnosis Diagnosis, bool IsStoredByHand);

/// <summary>Looks at each world once, however many tests ask.</summary>
public sealed class FailedExams
{
    private readonly ConcurrentDictionary<string, Lazy<Task<FailedExam>>> exams = new(StringComparer.Ordinal);

    internal Task<FailedExam> OfAsync(string name) => exams.GetOrAdd(name, key => new(() => ReadAsync(key))).Value;

    private static async Task<FailedExam> ReadAsync(string name)
    {
        var failing = FailingWorlds.All.Single(world => world.Name == name);
        await using var world = await FailedRotation.StartAsync(failing, CancellationToken.None);
        var (facts, diagnosis) = await world.CollectAsync(CancellationToken.None);
        var reading = RepairStateReader.Read(facts);
        var purpose = PurposeOf(world);
        return new FailedExam(failing, purpose, reading, RepairVerdicts.Of(reading, purpose), diagnosis, world.IsStoredByHand());
    }

    /// <summary>Worlds whose rotation is through are there because consumers fail, or because a password has leaked.</summary>
    private static RepairPurpose PurposeOf(FailedRotation world) => world.Failing.State switch
    {
        _ when world.Failing.LeakedVersion(world.Region) is not null => RepairPurpose.Leak,
        FailingState.Finished or FailingState.FinishedAlternating or FailingState.Rollover => RepairPurpose.Outage,
        _ => RepairPurpose.Routine,
    };
}
