using Keyturn.Readiness.Facts;
using Keyturn.Readiness.Policy.Questions;
using Keyturn.Readiness.Policy.Questions.Facts;

namespace Keyturn.Readiness.Checks.Role;

/// <summary>A check of permissions that the execution role of the rotation function needs.</summary>
public abstract class RolePermissionCheck : ReadinessCheck
{
    private protected RolePermissionCheck()
    {
    }

    /// <inheritdoc/>
    public override CheckQuestion Question => CheckQuestion.Rotation;

    private protected override CheckFinding? Excuse(CheckContext context) => WithoutFunction(context);

    private protected override IEnumerable<CheckPart> RestsOn(CheckContext context) => CheckParts.Permissions(context);

    private protected override IEnumerable<CheckFinding> Answer(CheckContext context) => LegsOf(context).Select(leg => LegFindings.Of(leg, Failing));

    /// <summary>The permissions, at least one.</summary>
    private protected virtual IEnumerable<Leg> LegsOf(CheckContext context) => (context.Rotation?.Legs ?? []).Where(leg => Concerns(leg) || leg is { Kind: LegKind.FactMissing, Subject: "Role" });

    /// <summary>Which permissions of rotating it is about.</summary>
    private protected virtual bool Concerns(Leg leg) => false;

    /// <summary>An action of the role that has no resource, or any.</summary>
    private protected static Leg OnNothing(CheckContext context, string action)
    {
        if (context.FunctionRoleArn is not { } arn)
            return Legs.Missing("Role");

        var role = RoleReading.Of(context.Snapshot.Permissions, arn);
        var function = new FunctionFacts(context.PlainFunctionArn ?? "") { Role = role, Path = EndpointFacts.Free };
        return Legs.OnNothing(Identity.Of(function, role), action);
    }
}
