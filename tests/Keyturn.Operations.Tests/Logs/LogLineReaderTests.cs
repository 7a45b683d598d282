using CsCheck;
using Keyturn.Operations.Logs;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Tests.Logs;

public sealed class LogLineReaderTests
{
    private const string Id = "8f5b1c2e-1d2c-4a55-9d0b-8f4f3c1b2a10";
    private const string Arn = "arn:aws:secretsmanager:ap-northeast-1:111122223333:secret:prod/orders/db-AbCdEf";

    [Theory]
    [InlineData("Found credentials in environment variables.", LogLineKind.FoundCredentials, null)]
    [InlineData("createSecret: Successfully put secret for ARN " + Arn + " and version v.", LogLineKind.PasswordStored, RotationStep.CreateSecret)]
    [InlineData("createSecret: Successfully retrieved secret for " + Arn + ".", LogLineKind.PasswordFound, RotationStep.CreateSecret)]
    [InlineData("setSecret: Successfully set password for user app in Oracle DB for secret arn " + Arn + ".", LogLineKind.PasswordSet, RotationStep.SetSecret)]
    [InlineData("setSecret: Successfully set password for app_clone in MySQL DB for secret arn " + Arn + ".", LogLineKind.PasswordSet, RotationStep.SetSecret)]
    [InlineData("setSecret: AWSPENDING secret is already set as password in PostgreSQL DB for secret arn " + Arn + ".", LogLineKind.PasswordAlreadySet, RotationStep.SetSecret)]
    [InlineData("testSecret: Successfully signed into MySQL DB with AWSPENDING secret in " + Arn + ".", LogLineKind.LoginTested, RotationStep.TestSecret)]
    [InlineData("finishSecret: Successfully set AWSCURRENT stage to version v for secret " + Arn + ".", LogLineKind.StageMoved, RotationStep.FinishSecret)]
    [InlineData("finishSecret: Version v already marked as AWSCURRENT for " + Arn, LogLineKind.StageAlreadyMoved, RotationStep.FinishSecret)]
    [InlineData("Secret version v already set as AWSCURRENT for secret " + Arn + ".", LogLineKind.AlreadyCurrent, null)]
    [InlineData("Secret version v has no stage for rotation of secret " + Arn + ".", LogLineKind.NoStage, null)]
    [InlineData("Secret version v not set as AWSPENDING for rotation of secret " + Arn + ".", LogLineKind.NotPending, null)]
    [InlineData("Secret " + Arn + " is not enabled for rotation", LogLineKind.NotEnabled, null)]
    [InlineData("lambda_handler: Invalid step parameter set_secret for secret " + Arn, LogLineKind.InvalidStep, null)]
    [InlineData("Successfully established SSL/TLS connection as user 'app' with host: 'db'", LogLineKind.ConnectedTls, null)]
    [InlineData("Successfully established non SSL/TLS connection as user 'app' with host: 'db'", LogLineKind.ConnectedPlain, null)]
    [InlineData("Successfully established connection as user 'app' with host: 'db'", LogLineKind.Connected, null)]
    [InlineData("Unable to establish SSL/TLS handshake, SSL/TLS is not enabled on the host: db", LogLineKind.TlsNotOffered, null)]
    [InlineData("Unable to establish SSL/TLS handshake, SSL/TLS is enforced on the host: db", LogLineKind.TlsEnforced, null)]
    [InlineData("Hostname verification failed when establishing SSL/TLS Handshake with host: db", LogLineKind.HostNameMismatch, null)]
    [InlineData("setSecret: Unable to log into database with previous, current, or pending secret of secret arn " + Arn, LogLineKind.LoginFailed, RotationStep.SetSecret)]
    [InlineData("setSecret: Unable to log into database using current credentials for secret " + Arn, LogLineKind.CurrentLoginFailed, RotationStep.SetSecret)]
    [InlineData("setSecret: Unable to log into database using credentials in master secret " + Arn, LogLineKind.SuperuserLoginFailed, RotationStep.SetSecret)]
    [InlineData("testSecret: Unable to log into database with pending secret of secret ARN " + Arn, LogLineKind.PendingLoginFailed, RotationStep.TestSecret)]
    [InlineData("setSecret: Current database host a is not the same host as/rds replica of master b", LogLineKind.OtherSuperuserHost, RotationStep.SetSecret)]
    [InlineData("setSecret: Attempting to modify user for host a other than current host b", LogLineKind.OtherHost, RotationStep.SetSecret)]
    [InlineData("setSecret: Attempting to modify user a other than current user or clone b", LogLineKind.OtherUser, RotationStep.SetSecret)]
    [InlineData("Unable to clone user, username length with _CLONE appended would exceed 30 characters", LogLineKind.CloneNameTooLong, null)]
    [InlineData("setSecret: Successfully fetched connection params for Master Secret x from DescribeDBInstances API.", LogLineKind.SuperuserParametersRead, RotationStep.SetSecret)]
    [InlineData("setSecret: Encountered API error while fetching connection parameters from DescribeDBInstances RDS API: An error occurred (AccessDenied) when calling the DescribeDBInstances operation: no", LogLineKind.SuperuserParametersFailed, RotationStep.SetSecret)]
    [InlineData("SECRET SET: nothing", LogLineKind.Unknown, null)]
    [InlineData("offset_secret: successfully set", LogLineKind.Unknown, null)]
    public void Read_WordsOfTheTemplates_InEveryFrame(string text, LogLineKind kind, RotationStep? step)
    {
        string[] frames =
        [
            text, "  " + text, text.ToUpperInvariant(), text.Replace(" ", "  ", StringComparison.Ordinal), $"[INFO]\t2026-05-11T03:00:00.000Z\t{Id}\t{text}", $"[WARN] {text}", $"2026-05-11T03:00:00.000Z\t{Id}\tINFO\t{text}",
            $$"""{"timestamp": "2026-05-11T03:00:00.000Z", "level": "INFO", "requestId": "{{Id}}", "message": "{{text}}", "logger": "root"}""",
        ];
        foreach (var line in frames)
        {
            var read = LogLineReader.Read(line);
            read.Kind.ShouldBe(kind, line);
            read.Step.ShouldBe(step, line);
            read.IsFailure.ShouldBeFalse(line);
        }
    }

    [Theory]
    [InlineData("ValueError", "setSecret: Unable to log into database with previous, current, or pending secret of secret arn " + Arn, LogLineKind.LoginFailed)]
    [InlineData("KeyError", "'password key is missing from secret JSON'", LogLineKind.KeyMissing)]
    [InlineData("KeyError", "\\\"Database engine must be set to 'postgres' in order to use this rotation lambda\\\"", LogLineKind.WrongEngine)]
    [InlineData("KeyError", "'masterarn'", LogLineKind.SuperuserLinkMissing)]
    [InlineData("KeyError", "'SECRETS_MANAGER_ENDPOINT'", LogLineKind.EndpointVariableMissing)]
    [InlineData("JSONDecodeError", "Expecting value: line 1 column 1 (char 0)", LogLineKind.BadJson)]
    [InlineData("NotImplementedError", "", LogLineKind.NotImplemented)]
    [InlineData("Runtime.ImportModuleError", "Unable to import module 'lambda_function': No module named '_pg'", LogLineKind.ImportFailed)]
    [InlineData("ConnectTimeoutError", "Connect timeout on endpoint URL: https://secretsmanager.eu-west-1.amazonaws.com/", LogLineKind.EndpointUnreachable)]
    [InlineData("ClientError", "An error occurred (AccessDeniedException) when calling the PutSecretValue operation: Access to KMS is not allowed", LogLineKind.AwsError)]
    [InlineData("oracledb.exceptions.DatabaseError", "ORA-28003: password verification for the specified password failed", LogLineKind.DatabaseError)]
    [InlineData("MemoryError", "", LogLineKind.OutOfMemory)]
    [InlineData("SomethingError", "nobody knows", LogLineKind.OtherError)]
    public void Read_UncaughtErrors_InTextAndJson(string type, string message, LogLineKind kind)
    {
        string[] frames =
        [
            $"[ERROR] {type}: {message.Replace("\\\"", "\"", StringComparison.Ordinal)}\nTraceback (most recent call last):\n  File \"/var/task/lambda_function.py\", line 1, in lambda_handler\n",
            $$"""{"timestamp":"2026-05-11T03:00:00Z","log_level":"ERROR","errorMessage":"{{message}}","errorType":"{{type}}","requestId":"{{Id}}","stackTrace":["  File \"x\", line 1, in f\n"]}""",
        ];
        foreach (var line in frames)
        {
            var read = LogLineReader.Read(line);
            read.Kind.ShouldBe(kind, line);
            read.IsUncaught.ShouldBeTrue(line);
            read.IsFailure.ShouldBeTrue(line);
            read.Level.ShouldBe(LogLineLevel.Error);
            read.ErrorType.ToString().ShouldBe(type);
        }
    }

    [Fact]
    public void Read_Report_TellsTimeAndMemory()
    {
        var report = LogLineReader.Read($"REPORT RequestId: {Id}\tDuration: 30013.21 ms\tBilled Duration: 30000 ms\tMemory Size: 128 MB\tMax Memory Used: 128 MB\tInit Duration: 412.37 ms\tStatus: timeout\t").Report.ShouldNotBeNull();

        report.ShouldBe(new LambdaReport(TimeSpan.FromMilliseconds(30013.21), TimeSpan.FromSeconds(30), 128, 128, TimeSpan.FromMilliseconds(412.37), "timeout"));
        (report.IsFailure, report.IsMemoryFull).ShouldBe((true, true));
    }

    [Fact]
    public void Read_PlatformLinesInJson_AreReadAsInText()
    {
        static LogLine Read(string type, string record) => LogLineReader.Read($$"""{"time":"2026-05-11T03:00:00.000Z","type":"platform.{{type}}","record":{{record}}}""");

        Read("start", $$"""{"requestId":"{{Id}}","version":"$LATEST"}""").ShouldSatisfyAllConditions(line => line.Kind.ShouldBe(LogLineKind.Start), line => line.RequestId.ToString().ShouldBe(Id), line => line.At.ShouldBe(new(2026, 5, 11, 3, 0, 0, TimeSpan.Zero)));
        Read("runtimeDone", $$"""{"requestId":"{{Id}}","status":"success"}""").Kind.ShouldBe(LogLineKind.End);
        Read("runtimeDone", $$"""{"requestId":"{{Id}}","status":"timeout"}""").ShouldSatisfyAllConditions(line => line.Kind.ShouldBe(LogLineKind.TimedOut), line => line.IsFailure.ShouldBeTrue());
        Read("runtimeDone", $$"""{"requestId":"{{Id}}","status":"error","errorType":"Runtime.OutOfMemory"}""").Kind.ShouldBe(LogLineKind.OutOfMemory);
        var report = Read("report", $$$"""{"requestId":"{{{Id}}}","metrics":{"durationMs":101.5,"billedDurationMs":102,"memorySizeMB":256,"maxMemoryUsedMB":80,"initDurationMs":400},"status":"success"}""");
        report.Kind.ShouldBe(LogLineKind.Report);
        report.Report.ShouldBe(new LambdaReport(TimeSpan.FromMilliseconds(101.5), TimeSpan.FromMilliseconds(102), 256, 80, TimeSpan.FromMilliseconds(400), "success"));
        Read("extension", "{}").Kind.ShouldBe(LogLineKind.Unknown);
    }

    [Theory]
    [InlineData("RequestId: " + Id + " Error: Runtime exited with error: signal: killed\nRuntime.ExitError", LogLineKind.OutOfMemory)]
    [InlineData("RequestId: " + Id + " Error: Runtime exited with error: exit status 1", LogLineKind.RuntimeExited)]
    [InlineData("2026-05-11T03:00:30.000Z " + Id + " Task timed out after 3.00 seconds", LogLineKind.TimedOut)]
    [InlineData("INIT_START Runtime Version: python:3.10.v18\tRuntime Version ARN: arn:aws:lambda:x", LogLineKind.Init)]
    public void Read_OtherPlatformLines_AreKnown(string text, LogLineKind kind)
    {
        var read = LogLineReader.Read(text);
        read.Kind.ShouldBe(kind);
        read.RequestId.ToString().ShouldBe(kind == LogLineKind.Init ? "" : Id);
        read.IsFailure.ShouldBe(kind != LogLineKind.Init);
    }

    [Fact]
    public void Read_AwsError_IsTakenApart() =>
        LogLineReader.Read("[ERROR] ClientError: An error occurred (ThrottlingException) when calling the GetSecretValue operation (reached max retries: 4): Rate exceeded\nTraceback").Aws
            .ShouldBe(new AwsErrorText("ThrottlingException", "GetSecretValue", "Rate exceeded"));

    [Theory]
    [InlineData("[ERROR] DatabaseError: ORA-28007: the password cannot be reused", "ORA-28007")]
    [InlineData("[ERROR] OperationalError: DPY-6005: cannot connect to database", "DPY-6005")]
    [InlineData("[ERROR] OperationalError: (1819, 'Your password does not satisfy the current policy requirements')", "1819")]
    [InlineData("[ERROR] OperationalError: (20009, b'DB-Lib error message')", "20009")]
    [InlineData("[ERROR] ProgrammingError: permission denied", null)]
    public void Read_DatabaseErrors_CarryTheirCode(string line, string? code) =>
        LogLineReader.Read(line).ShouldSatisfyAllConditions(read => read.Kind.ShouldBe(LogLineKind.DatabaseError), read => read.DatabaseCode.ShouldBe(code));

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("{\"a\":[1,2,{\"b\":null}]}")]
    [InlineData("[")]
    [InlineData("[INFO]")]
    [InlineData("[ERROR] ")]
    [InlineData("[INFO]\tx")]
    [InlineData("REPORT")]
    [InlineData("REPORT RequestId:")]
    [InlineData("2026-05-11T03:00:00.000Z")]
    [InlineData("RequestId: ")]
    [InlineData("An error occurred (x")]
    public void Read_Fragments_AreUnknown(string line) => LogLineReader.Read(line).ShouldSatisfyAllConditions(
        read => read.Kind.ShouldBeOneOf(LogLineKind.Unknown, LogLineKind.OtherError, LogLineKind.AwsError), read => read.Aws.ShouldBeNull());

    /// <summary>Whatever a secret is called, its name is no step and no success.</summary>
    [Fact]
    public void Read_NameOfASecret_IsNotRead()
    {
        LogLineReader.Read("Secret arn:aws:secretsmanager:x:1:secret:set-secret-AbCdEf is not enabled for rotation").ShouldSatisfyAllConditions(
            read => read.Kind.ShouldBe(LogLineKind.NotEnabled), read => read.Step.ShouldBeNull());
    }

    [Fact]
    public void Read_HugeLine_IsReadByItsBeginning()
    {
        var tail = new string('x', 1_000_000);
        LogLineReader.Read($"[ERROR] ValueError: setSecret: Unable to log into database {tail}").Kind.ShouldBe(LogLineKind.LoginFailed);
        LogLineReader.Read(tail).Kind.ShouldBe(LogLineKind.Unknown);
    }

    [Fact]
    public void Read_AnyText_NeverThrows() => Gen.OneOf(
        Gen.String,
        Gen.Int[0, 6].Select(Gen.String).Select((shape, text) => shape switch
        {
            0 => "[ERROR] " + text,
            1 => $"[INFO]\t{text}",
            2 => $"REPORT RequestId: {Id}\tDuration: {text}",
            3 => $"{{\"message\":\"{text}\"}}",
            4 => $"2026-05-11T03:00:00.000Z {text}",
            5 => $"[ERROR] ClientError: An error occurred ({text}",
            _ => $"RequestId: {Id}{text}",
        })).Sample(text => LogLineReader.Read(text).Text.ToString() is not null);
}
