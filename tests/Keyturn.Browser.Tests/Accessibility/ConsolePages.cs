namespace Keyturn.Browser.Tests.Accessibility;

/// <summary>The pages of the console on the Article world, in every view that an address opens.</summary>
internal static class ConsolePages
{
    public const string Secret = "/secrets/111122223333/ap-northeast-1/prod/orders/oracle/app";
    public const string Consumer = "/consumers/111122223333/ap-northeast-1/ec2:i-0aa11bb22cc33dd44";
    public const string RoleArn = "arn:aws:iam::111122223333:role/orders-web-ap";
    public const string Role = "/roles/111122223333/orders-web-ap";
    private const string Function = "/functions/111122223333/ap-northeast-1/SecretsManagerRDSOracleRotationSingleUser";

    public static TheoryData<string> All =>
    [
        "/", "/secrets", "/secrets?state=Failed", "/secrets?q=no-such-secret", Secret,
        Secret + "?tab=versions", Secret + "?tab=rotation", Secret + "?tab=attempts", Secret + "?tab=logs", Secret + "?tab=function",
        "/attempts", "/attempts?range=quarter", "/functions", Function, Secret + "?tab=readiness",
        Secret + "?tab=checks", Secret + "?tab=readers", "/readiness", "/consumers", Consumer,
        Role, "/secrets?reader=" + RoleArn, "/parameters", "/parameters?view=compare", "/schedule",
        "/schedule?clash=overmidnight", "/schedule?view=off", "/findings", "/emergency", "/incidents",
        "/approvals", "/audit", "/settings", "/status", "/people",
        "/account", "/account/sign-in", "/account/denied", "/no-such-page",
    ];
}
