using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Reading;

/// <summary>The variable with the endpoint was copied from a function in Virginia; from this network there is no way there.</summary>
internal sealed class MySqlEndpointOfOtherRegion : FailingWorld
{
    public override string Name => "mysql-endpoint-of-other-region";

    public override string Summary => "The function calls Secrets Manager in another Region.";

    public override string Row => "R13";

    public override ImmutableArray<string> Also => ["N1"];

    public override string WhyAlso => "N1 is the symptom, no way to Secrets Manager; the value of the variable, which is not kept, says R13.";

    public override DatabaseEngine Engine => DatabaseEngine.MySql;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override HarmTable Harm => base.Harm.With(FailingAction.FinishForward, FailingSafety.NotPossible);

    public override void Plant(SandboxRegion region) => Function(region).Environment["SECRETS_MANAGER_ENDPOINT"] = "https://secretsmanager.us-east-1.amazonaws.com";
}
