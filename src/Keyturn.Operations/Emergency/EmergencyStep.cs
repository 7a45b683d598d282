using System.Collections.Immutable;
using System.Globalization;
using Keyturn.Operations.Secrets;

namespace Keyturn.Operations.Emergency;

/// <summary>Who does a step.</summary>
public enum StepDoer
{
    /// <summary>Keyturn, when a person has asked for it.</summary>
    Console,

    /// <summary>A person, who ticks it.</summary>
    Person,

    /// <summary>Nobody: it comes about, and the console looks for its proof.</summary>
    Wait,
}

/// <summary>The steps of all procedures, by names that stay.</summary>
public enum EmergencyStepKind
{
    Rotate,
    RotateAgain,
    AwaitConsumers,
    EndRollover,
    KillSessions,
    CheckNewWorks,
    CheckOldRefused,
    PurgeEnvironment,
    PurgeKubernetes,
    PurgeParameters,
    PurgeBackups,
    Diagnose,
    Repair,
    ScheduleOn,
    DoNotRotate,
    FindDatabaseVersion,
    FindConsumerVersion,
    RefreshConsumers,
    RecyclePools,
    CheckConsumersWork,
}

/// <summary>One step of a procedure.</summary>
/// <param name="Kind">What.</param>
/// <param name="Doer">Who does it.</param>
/// <param name="Secret">Of which secret; <see langword="null"/> for a step of the whole incident.</param>
/// <param name="Round">The rotation that it does or follows, from 1; 0 where none is meant.</param>
/// <param name="Statement">Name of the statement or procedure that does it in the database, never with a password.</param>
/// <param name="After">Ids of the steps that come first.</param>
public sealed record EmergencyStep(EmergencyStepKind Kind, StepDoer Doer, SecretArn? Secret, int Round, string? Statement, ImmutableArray<string> After)
{
    /// <summary>Stable for as long as the incident is kept.</summary>
    public string Id => Secret is null ? $"{Kind}" : string.Create(CultureInfo.InvariantCulture, $"{Kind}/{Round}/{Secret.Value}");

    /// <summary>What to do.</summary>
    public Sentence Title => Statement is null ? EmergencySentences.Book.Say($"Step{Kind}") : EmergencySentences.Book.Say($"Step{Kind}With", Statement);

    /// <summary>Why it is needed, and when it is done.</summary>
    public Sentence Why => EmergencySentences.Book.Say($"Step{Kind}Why");
}
