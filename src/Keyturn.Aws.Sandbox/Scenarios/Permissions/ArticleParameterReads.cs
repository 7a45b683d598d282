using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Permissions;

/// <summary>
/// Who was seen reading which parameter in the Article world: the stores' servers by name, two roles the batch login of the HR database, deployments a folder with
/// everything below it, one role the old copy of a secret by its ARN; and one that lists a folder without decrypting anything.
/// </summary>
internal static class ArticleParameterReads
{
    private const int Days = 14;

    public static void Add(SandboxRegion region)
    {
        for (var day = 0; day < Days; day++)
        {
            Read(region, "store-pos", "GetParameter", day * 24 + 5, new() { ["name"] = "/prod/legacy-pos/db/password", ["withDecryption"] = true });
            Read(region, "hr-app", "GetParameters", day * 24 + 7, new() { ["names"] = new JsonArray("/prod/hr/keyturn-hr/batch_pwd:3"), ["withDecryption"] = true });
        }

        Read(region, "hr-payroll", "GetParameter", 31, new() { ["name"] = "/prod/hr/keyturn-hr/batch_pwd", ["withDecryption"] = true });
        Read(region, "hr-payroll", "GetParameter", 55, new() { ["name"] = "/prod/hr/keyturn-hr/batch_pwd", ["withDecryption"] = true });
        Read(region, "orders-settlement", "GetParameter", 90, new() { ["name"] = region.Arn("ssm", "parameter/prod/orders/oracle/app"), ["withDecryption"] = true });
        Read(region, "cms-web", "GetParametersByPath", 12, new() { ["path"] = "/prod/cms", ["recursive"] = true, ["withDecryption"] = true });
        Read(region, "catalog-app", "GetParametersByPath", 13, new() { ["path"] = "/prod/cms", ["recursive"] = true });
        Read(region, "crm-app", "GetParameter", 40, new() { ["name"] = "/prod/orders/partner/api-token", ["withDecryption"] = true }, "AccessDenied");
    }

    private static void Read(SandboxRegion region, string role, string name, double hoursAgo, JsonObject parameters, string? error = null) => ArticleReads.Append(
        region, name, "ssm.amazonaws.com", CallerIdentity.OfRole(ArticleReads.RoleArn(region, role), role, "ASIA" + StableId.Of($"parameters/{role}", 16)), region.World.Now.AddHours(-hoursAgo), parameters, error);
}
