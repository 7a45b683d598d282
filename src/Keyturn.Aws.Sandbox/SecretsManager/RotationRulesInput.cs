using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.Rotation;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.SecretsManager;

/// <summary>RotationRules as a caller sends them.</summary>
internal static class RotationRulesInput
{
    /// <summary>The rules, checked; null when the call has none.</summary>
    public static RotationRules? Read(WireCall call)
    {
        if (call.Structure("RotationRules") is not { } input) return null;
        var days = (long?)input["AutomaticallyAfterDays"];
        var rules = new RotationRules(days, (string?)input["Duration"], (string?)input["ScheduleExpression"]);
        if (days is not null && rules.ScheduleExpression is not null)
            throw SecretErrors.InvalidParameter("You cannot specify both rotation frequency and schedule expression together.");
        if (days is < 1 or > 1000)
            throw SecretErrors.InvalidParameter("The AutomaticallyAfterDays value must be between 1 and 1000 days (inclusive).");
        if (days is null && rules.ScheduleExpression is null && rules.Duration is null) return null;
        if (RotationSchedule.Problem(rules) is { } problem) throw SecretErrors.InvalidParameter(problem);
        return rules;
    }
}
