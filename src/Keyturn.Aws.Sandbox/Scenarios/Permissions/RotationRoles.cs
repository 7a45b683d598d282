using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.State;
using static Keyturn.Aws.Sandbox.Scenarios.Permissions.PolicyText;

namespace Keyturn.Aws.Sandbox.Scenarios.Permissions;

/// <summary>The execution role of each rotation function, one for all Regions of an account.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets-required-permissions-function.html</remarks>
internal static class RotationRoles
{
    /// <summary>Name of the inline policy that lets a function rotate.</summary>
    public const string PolicyName = "SecretsManagerRotation";

    private const string Label = "secretsmanager:UpdateSecretVersionStage";
    private static readonly string[] Steps = ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue", "secretsmanager:PutSecretValue"];

    /// <summary>Gives the function its role, unless another Region has done so.</summary>
    public static void Grant(SandboxRegion region, FunctionRecord function)
    {
        var account = region.Account;
        if (account.Identities.Roles.ContainsKey(function.Name)) return;
        var role = account.Identities.Add(new() { Arn = function.Role, CreateDate = region.World.Now.AddDays(-400), TrustPolicy = Trust("lambda.amazonaws.com"), Description = function.Description });
        AwsManagedPolicies.Attach(account, role, AwsManagedPolicies.LambdaVpc);
        role.InlinePolicies[PolicyName] = Document(Statements(account, function.Name, LabelledSecrets(account, function.Name), PersonalDataActions(account, function.Name)));
        (role.LastUsed, role.LastUsedRegion) = (region.World.Now.AddHours(-6), region.Name);
    }

    private static IEnumerable<JsonObject> Statements(SandboxAccount account, string function, string[] labelled, string[] personalData)
    {
        yield return Mine(Allow("Rotate", Steps, Secret(account, "*")), account, function);
        yield return Mine(Allow("MoveLabel", [Label], [.. labelled.Select(name => Secret(account, name))]), account, function);
        yield return Allow("MakePassword", ["secretsmanager:GetRandomPassword"], "*");
        if (function.EndsWith("-alternating", StringComparison.Ordinal))
            yield return Allow("ReadSuperuser", ["secretsmanager:GetSecretValue"], Secret(account, $"*/{function.Split('-')[2]}/admin-??????"));
        yield return Allow("UseKey", ["kms:Decrypt", "kms:GenerateDataKey"], Key(account, ArticleNetwork.KeyArn)).When("StringLike", "kms:ViaService", "secretsmanager.*.amazonaws.com");
        yield return Allow("UsePersonalDataKey", personalData, Key(account, ArticleNetwork.PersonalDataKeyArn)).When("StringLike", "kms:ViaService", "secretsmanager.*.amazonaws.com");
    }

    // AWS's own template narrows a function's role to the secrets that it rotates by this key.
    private static JsonObject Mine(JsonObject statement, SandboxAccount account, string function) =>
        statement.When("ArnLike", "secretsmanager:resource/AllowRotationLambdaArn", $"arn:aws:lambda:*:{account.Id}:function:{function}");

    // The Article world says that finishSecret of prod/billing/oracle/app is refused: whoever listed the systems left it out.
    private static string[] LabelledSecrets(SandboxAccount account, string function) =>
        account.Id == ArticleNetwork.AccountId && function == RotationFunctions.OracleSingle
            ?
            [
                .. new[] { "prod/orders/", "prod/hr/", "prod/finance/", "prod/inventory/", "prod/crm/", "prod/retired/", "prod/us/", "prod/customer-relationship-management/", "test/", "fleet/" }.Select(system => system + "*"),
                "prod/billing/oracle/report-??????",
            ]
            : ["*"];

    // It also says that createSecret of prod/identity/postgres/app may not use the key to encrypt.
    private static string[] PersonalDataActions(SandboxAccount account, string function) =>
        account.Id == ArticleNetwork.AccountId && function == RotationFunctions.PostgreSqlSingle ? ["kms:Decrypt"] : ["kms:Decrypt", "kms:GenerateDataKey"];

    private static string Secret(SandboxAccount account, string name) => $"arn:aws:secretsmanager:*:{account.Id}:secret:{name}";

    private static string Key(SandboxAccount account, string arn) => $"arn:aws:kms:*:{account.Id}:{arn[(arn.LastIndexOf(':') + 1)..]}";
}
