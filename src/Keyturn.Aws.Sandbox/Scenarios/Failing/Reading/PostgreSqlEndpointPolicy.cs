using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Defects;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.State;
using static Keyturn.Aws.Sandbox.Scenarios.Permissions.PolicyText;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Reading;

/// <summary>The endpoint was made for applications, and its policy has their calls only.</summary>
internal sealed class PostgreSqlEndpointPolicy : FailingWorld
{
    public override string Name => "postgres-endpoint-policy";

    public override string Summary => "The endpoint's policy lets secrets be read and not be written.";

    public override string Row => "R12";

    public override ImmutableArray<string> Also => ["K1"];

    public override string WhyAlso => "K1 is the same refusal for the function's role; the end of the text says that the endpoint's policy decided.";

    public override DatabaseEngine Engine => DatabaseEngine.PostgreSql;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override HarmTable Harm => base.Harm.With(FailingAction.FinishForward, FailingSafety.NotPossible);

    public override void Plant(SandboxRegion region) => Planting.Endpoint(region).Policy = Document(
        Allow("Read", ["secretsmanager:GetSecretValue", "secretsmanager:DescribeSecret", "secretsmanager:GetRandomPassword"], "*").For("*"));
}
