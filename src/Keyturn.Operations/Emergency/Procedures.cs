using System.Collections.Immutable;
using Keyturn.Operations.Secrets;

namespace Keyturn.Operations.Emergency;

/// <summary>The ordered steps of each purpose. Pure.</summary>
public static class Procedures
{
    /// <summary>Steps of each secret in the order given, then those of the whole incident.</summary>
    public static ImmutableArray<EmergencyStep> Of(EmergencyPurpose purpose, IEnumerable<EmergencySecret> secrets)
    {
        ArgumentNullException.ThrowIfNull(secrets);
        return purpose switch
        {
            EmergencyPurpose.Leak => [.. secrets.SelectMany(Leak), .. Copies()],
            EmergencyPurpose.FailedSchedule => [.. secrets.SelectMany(FailedSchedule)],
            _ => [.. secrets.SelectMany(Outage)],
        };
    }

    private static IEnumerable<EmergencyStep> Leak(EmergencySecret secret)
    {
        var steps = new Steps(secret.Arn);
        steps.Add(EmergencyStepKind.Rotate, StepDoer.Console, 1);
        if (secret.Rounds(EmergencyPurpose.Leak) == 2)
        {
            // Whoever still logs in as the leaked user is cut off by the second rotation.
            steps.Add(EmergencyStepKind.AwaitConsumers, StepDoer.Wait, 1);
            steps.Add(EmergencyStepKind.RotateAgain, StepDoer.Console, 2);
        }

        var last = secret.Rounds(EmergencyPurpose.Leak);
        if (secret.Engine == "oracle")
            steps.Add(EmergencyStepKind.EndRollover, StepDoer.Person, last, DatabaseStatements.EndRollover);
        steps.Add(EmergencyStepKind.KillSessions, StepDoer.Person, last, DatabaseStatements.EndSession(secret.Engine));
        steps.Add(EmergencyStepKind.CheckOldRefused, StepDoer.Person, last);
        steps.Add(EmergencyStepKind.CheckNewWorks, StepDoer.Person, last);
        steps.Add(EmergencyStepKind.AwaitConsumers, StepDoer.Wait, last);
        return steps.All;
    }

    private static IEnumerable<EmergencyStep> FailedSchedule(EmergencySecret secret)
    {
        var steps = new Steps(secret.Arn);
        steps.Add(EmergencyStepKind.Diagnose, StepDoer.Person, 0);
        steps.Add(EmergencyStepKind.Repair, StepDoer.Person, 0);
        steps.Add(EmergencyStepKind.Rotate, StepDoer.Console, 1);
        steps.Add(EmergencyStepKind.ScheduleOn, StepDoer.Wait, 1);
        steps.Add(EmergencyStepKind.AwaitConsumers, StepDoer.Wait, 1);
        return steps.All;
    }

    private static IEnumerable<EmergencyStep> Outage(EmergencySecret secret)
    {
        var steps = new Steps(secret.Arn);
        steps.Add(EmergencyStepKind.DoNotRotate, StepDoer.Person, 0);
        steps.Add(EmergencyStepKind.FindDatabaseVersion, StepDoer.Person, 0);
        steps.Add(EmergencyStepKind.FindConsumerVersion, StepDoer.Person, 0);
        steps.Add(EmergencyStepKind.RefreshConsumers, StepDoer.Person, 0);
        steps.Add(EmergencyStepKind.RecyclePools, StepDoer.Person, 0);
        steps.Add(EmergencyStepKind.CheckConsumersWork, StepDoer.Person, 0);
        return steps.All;
    }

    private static IEnumerable<EmergencyStep> Copies() =>
        from kind in (EmergencyStepKind[])[EmergencyStepKind.PurgeEnvironment, EmergencyStepKind.PurgeKubernetes, EmergencyStepKind.PurgeParameters, EmergencyStepKind.PurgeBackups]
        select new EmergencyStep(kind, StepDoer.Person, null, 0, null, []);

    /// <summary>Each step follows the one before it.</summary>
    private sealed class Steps(SecretArn secret)
    {
        private readonly List<EmergencyStep> steps = [];

        public IEnumerable<EmergencyStep> All => steps;

        public void Add(EmergencyStepKind kind, StepDoer doer, int round, string? statement = null) =>
            steps.Add(new(kind, doer, secret, round, statement, steps is [.., var last] ? [last.Id] : []));
    }
}
