using Keyturn.Aws.Sandbox.Scenarios.Failing;
using Keyturn.Operations.Diagnosis;

namespace Keyturn.Aws.Tests.Repair;

/// <summary>The diagnosis of every failing world, from what the console's own clients read of it, against what was written by hand.</summary>
public sealed class FailingWorldDiagnosisTests(FailedExams exams)
{
    public static TheoryData<string> Names { get; } = [.. FailingWorlds.All.Select(world => world.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Diagnosis_IsTheOneWrittenByHand(string name)
    {
        var (world, diagnosis) = ((await exams.OfAsync(name)).World, (await exams.OfAsync(name)).Diagnosis);
        var said = $"{name} is {world.Cause}, said was {diagnosis}";
        if (world.Unseen is not null)
        {
            // What nothing shows is not claimed.
            diagnosis.Told.Findings.ShouldAllBe(finding => finding.Strength == Strength.Possible, said);
            return;
        }

        string[] right = [world.Cause, .. world.Also];
        diagnosis.Top.ShouldContain(id => right.Contains(id), said);

        // A tie is shown as one: with the right cause itself, one other may stand beside it.
        diagnosis.Top.Except(right).Count().ShouldBeLessThanOrEqualTo(diagnosis.Top.Contains(world.Cause) ? 1 : 0, said);
    }
}
