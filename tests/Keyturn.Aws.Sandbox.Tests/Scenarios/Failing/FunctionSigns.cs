namespace Keyturn.Aws.Sandbox.Tests.Scenarios.Failing;

internal static class FunctionSigns
{
    private const string Empty = "pending(empty) | current | previous";

    public static Dictionary<string, Signs> All { get; } = new(StringComparer.Ordinal)
    {
        ["oracle-environment-key-denied"] = NoStart(),
        ["mysql-environment-key-disabled"] = NoStart(),
        ["mysql-interface-limit"] = NoStart(),
        ["postgres-subnet-full"] = NoStart(),
        ["sqlserver-subnet-gone"] = NoStart(),
        ["postgres-image-denied"] = NoStart(),
        ["postgres-concurrency-zero"] = NoStart(),
        ["sqlserver-function-inactive"] = NoStart(),
        ["mysql-concurrency-one"] = NoStart() with { IsSilent = false, Log = ["user shop_batch", "finishSecret: Successfully", "user shop_batch", "finishSecret: Successfully"], NotLogged = ["shop_app"] },
        ["postgres-native-module"] = Dies("[ERROR] Runtime.ImportModuleError: Unable to import module 'lambda_function': No module named '_pg'"),
        ["mysql-driver-missing"] = Dies("[ERROR] Runtime.ImportModuleError: Unable to import module 'lambda_function': No module named 'pymysql'"),
        ["oracle-timeout-three-seconds"] = Signs.Of("setSecret", "createSecret: Successfully put", "Task timed out after 3.03 seconds", "Duration: 3030.00 ms"),
        ["sqlserver-slow-logins"] = Signs.Of("setSecret", "createSecret: Successfully put", "Task timed out after 30.03 seconds"),
        ["oracle-memory"] = Dies("Max Memory Used: 128 MB", "Error: Runtime exited with error: signal: killed"),
        ["sqlserver-endpoint-variable"] = Dies("[ERROR] KeyError: 'SECRETS_MANAGER_ENDPOINT'"),
        ["oracle-log-denied"] = Signs.Of("setSecret") with { Accepted = "", IsSilent = true },
        ["oracle-mysql-function"] = Signs.Of("createSecret", "Found credentials", "KeyError: \"Database engine must be set to 'mysql' in order to use this rotation lambda\"") with { Labels = Empty },
    };

    // No log stream appears, AWSPENDING stays empty.
    private static Signs NoStart() => Signs.Of("createSecret") with { Labels = Empty, IsSilent = true };

    private static Signs Dies(params string[] log) => Signs.Of("createSecret", ["START RequestId", .. log]) with { Labels = Empty, NotLogged = ["Found credentials", "createSecret"] };
}
