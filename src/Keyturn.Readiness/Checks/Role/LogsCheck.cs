using Keyturn.Readiness.Facts;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Patterns;
using Keyturn.Readiness.Policy.Questions;
using Keyturn.Readiness.Policy.Questions.Facts;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Checks.Role;

/// <summary>The role cannot write logs.</summary>
/// <remarks>"Sending Lambda function logs to CloudWatch Logs: required permissions", Lambda Developer Guide.</remarks>
public sealed class LogsCheck : RolePermissionCheck
{
    /// <inheritdoc/>
    public override string Id => "role-logs";

    /// <inheritdoc/>
    public override CheckOutcome Failing => CheckOutcome.Warn;

    private static readonly string[] Actions = ["logs:CreateLogStream", "logs:PutLogEvents"];

    private protected override IEnumerable<CheckPart> Needs(CheckContext context) => [new("lambda:GetFunctionConfiguration", context.Snapshot.Functions)];

    private protected override IEnumerable<Leg> LegsOf(CheckContext context)
    {
        if (context.Function is not { RoleArn: { } arn } function)
            return [Legs.Missing("Role")];

        var role = RoleReading.Of(context.Snapshot.Permissions, arn);
        var who = Identity.Of(new FunctionFacts(function.Arn) { Role = role, Path = EndpointFacts.Free }, role);
        var account = Arn.AccountOf(function.Arn);
        var stream = $"arn:{Arn.Part(function.Arn, 1)}:logs:{Arn.RegionOf(function.Arn)}:{account}:log-group:{function.LogGroup}:log-stream:any";
        return Actions.Select(action => Legs.Permission(
            new(who.Caller, action, Target.Any with { Arn = stream, Account = account }, RequestContext.Empty), who.Side with { Resource = Layer.Absent, Rcps = [], Endpoint = Layer.Absent, Grants = GrantList.None }));
    }
}
