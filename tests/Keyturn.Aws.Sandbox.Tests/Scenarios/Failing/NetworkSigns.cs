namespace Keyturn.Aws.Sandbox.Tests.Scenarios.Failing;

internal static class NetworkSigns
{
    public static Dictionary<string, Signs> All { get; } = new(StringComparer.Ordinal)
    {
        ["postgres-function-egress"] = Signs.Of("setSecret", "createSecret: Successfully put secret for ARN", "Found credentials", "Task timed out after 30.03 seconds", "Status: timeout") with
        {
            NotLogged = ["Unable to log into database", "Traceback"],
        },
    };
}
