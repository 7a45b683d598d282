using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Functions;
using Keyturn.Aws.Sandbox.Scenarios.Network;
using Keyturn.Aws.Sandbox.Scenarios.Permissions;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios;

/// <summary>The rotation functions of a Region: one per engine and strategy, in the compute subnets of the VPC.</summary>
internal static class RotationFunctions
{
    public const string OracleSingle = "keyturn-rotate-oracle-single";
    public const string OracleAlternating = "keyturn-rotate-oracle-alternating";
    public const string PostgreSqlSingle = "keyturn-rotate-postgres-single";
    public const string PostgreSqlAlternating = "keyturn-rotate-postgres-alternating";
    public const string PostgreSqlAudit = "audit-db-password-rotation";
    public const string MySqlSingle = "keyturn-rotate-mysql-single";
    public const string MySqlAlternating = "keyturn-rotate-mysql-alternating";
    public const string SqlServerSingle = "keyturn-rotate-sqlserver-single";
    public const string SqlServerAlternating = "keyturn-rotate-sqlserver-alternating";

    /// <summary>Adds all functions to <paramref name="region"/>.</summary>
    public static void AddAll(SandboxRegion region)
    {
        Add(region, OracleSingle, new SingleUserTemplate(EngineTraits.Oracle), "Rotates Oracle secrets, single user", timeout: 60);
        Add(region, OracleAlternating, new AlternatingUsersTemplate(EngineTraits.Oracle), "Rotates Oracle secrets, alternating users", timeout: 60);
        Add(region, PostgreSqlSingle, new SingleUserTemplate(EngineTraits.PostgreSql), "Rotates PostgreSQL secrets, single user");
        Add(region, PostgreSqlAlternating, new AlternatingUsersTemplate(EngineTraits.PostgreSql), "Rotates PostgreSQL secrets, alternating users");
        Add(region, MySqlSingle, new SingleUserTemplate(EngineTraits.MySql), "Rotates MySQL secrets, single user").LogGroup = "/keyturn/rotation/mysql";
        Add(region, MySqlAlternating, new AlternatingUsersTemplate(EngineTraits.MySql), "Rotates MySQL secrets, alternating users").LogGroup = "/keyturn/rotation/mysql";
        Add(region, SqlServerSingle, new SingleUserTemplate(EngineTraits.SqlServer), "Rotates SQL Server secrets, single user", runtime: "python3.10");
        // Nobody remembers who set its concurrency to zero: it can never start.
        Add(region, PostgreSqlAudit, new SingleUserTemplate(EngineTraits.PostgreSql), "監査DBのパスワード変更", runtime: "python3.9").ReservedConcurrency = 0;
    }

    public static FunctionRecord Add(
        SandboxRegion region, string name, IRotationFunctionProgram program, string description, string runtime = "python3.12", int timeout = 30)
    {
        var network = NetworkPlan.Of(region);
        var function = new FunctionRecord
        {
            Name = name,
            Arn = region.Arn("lambda", $"function:{name}"),
            Runtime = runtime,
            Role = $"arn:aws:iam::{region.Account.Id}:role/{name}",
            Description = description,
            LastModified = region.World.Now.AddDays(-120),
            TimeoutSeconds = timeout,
            VpcId = network.VpcId,
            LogGroup = $"/aws/lambda/{name}",
            Program = program,
        };
        function.SubnetIds.AddRange(network.Compute.Select(subnet => subnet.Id));
        function.SecurityGroupIds.Add(network.FunctionGroup);
        function.Environment["SECRETS_MANAGER_ENDPOINT"] = $"https://secretsmanager.{region.Name}.amazonaws.com";
        function.Environment["EXCLUDE_CHARACTERS"] = ":/@\"'\\";
        function.Permissions.Add(new("SecretsManagerRDSRotationAccess", SourceAccount: region.Account.Id));
        function.Tags["SecretsManagerLambda"] = "Rotation";
        RotationRoles.Grant(region, function);
        return region.Functions.Add(function);
    }
}
