namespace Keyturn.Aws.Sandbox.Tests.Scenarios.Failing;

internal static class StartSigns
{
    private const string CannotInvoke = "Secrets Manager cannot invoke the specified Lambda function. Ensure that the function policy grants access to the principal secretsmanager.amazonaws.com.";

    public static Dictionary<string, Signs> All { get; } = new(StringComparer.Ordinal)
    {
        ["sqlserver-function-policy-missing"] = Refused(CannotInvoke),
    };

    private static Signs Refused(string text) => new("RotateSecret", text) { Labels = "current | previous", IsSilent = true };
}
