using Keyturn.Operations.Emergency;
using Keyturn.Web.Features.Secrets;

namespace Keyturn.Web.Features.Incidents;

/// <summary>Where in the console a step is done, or where what it asks for can be seen.</summary>
public static class StepLink
{
    /// <summary><see langword="null"/> where only the database, its clients or their owners can tell.</summary>
    public static string? Of(EmergencyStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return (step.Kind, step.Secret) switch
        {
            (EmergencyStepKind.PurgeParameters, _) => "/parameters",
            (EmergencyStepKind.Diagnose, { } secret) => SecretAddress.Of(secret, SecretTab.Attempts),
            (EmergencyStepKind.Repair or EmergencyStepKind.FindDatabaseVersion, { } secret) => SecretAddress.Of(secret, SecretTab.Versions),
            (EmergencyStepKind.ScheduleOn, { } secret) => SecretAddress.Of(secret, SecretTab.Rotation),
            (EmergencyStepKind.CheckConsumersWork or EmergencyStepKind.RefreshConsumers, { } secret) => SecretAddress.Of(secret, SecretTab.Readiness),
            _ => null,
        };
    }
}
