using CsCheck;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Tests.Rotations;

public sealed class RotationLogReaderTests
{
    private const string Id = "8f5b1c2e-1d2c-4a55-9d0b-8f4f3c1b2a10";
    private const string Arn = "arn:aws:secretsmanager:ap-northeast-1:111122223333:secret:prod/orders/db-AbCdEf";

    [Theory]
    [InlineData("createSecret: Successfully put secret for ARN " + Arn + " and version v.", RotationStep.CreateSecret)]
    [InlineData("createSecret: Successfully retrieved secret for " + Arn + ".", RotationStep.CreateSecret)]
    [InlineData("setSecret: Successfully set password for user app in Oracle DB for secret arn " + Arn + ".", RotationStep.SetSecret)]
    [InlineData("setSecret: AWSPENDING secret is already set as password in PostgreSQL DB for secret arn " + Arn + ".", RotationStep.SetSecret)]
    [InlineData("testSecret: Successfully signed into MySQL DB with AWSPENDING secret in " + Arn + ".", RotationStep.TestSecret)]
    [InlineData("finishSecret: Successfully set AWSCURRENT stage to version v for secret " + Arn + ".", RotationStep.FinishSecret)]
    [InlineData("finishSecret: Version v already marked as AWSCURRENT for " + Arn, RotationStep.FinishSecret)]
    [InlineData("set_secret: successfully  set password for user x", RotationStep.SetSecret)]
    [InlineData("CREATE_SECRET - Successfully put secret", RotationStep.CreateSecret)]
    public void Read_SuccessLines_AreDone(string text, RotationStep step)
    {
        foreach (var line in new[] { text, $"[INFO]\t2026-05-11T03:00:00.000Z\t{Id}\t{text}", text.ToUpperInvariant() })
        {
            var sign = RotationLogReader.Read(line);
            sign.Kind.ShouldBe(LogSignKind.Done, line);
            sign.Step.ShouldBe(step);
        }
    }

    [Theory]
    [InlineData("[ERROR]\t2026-05-11T03:00:00.000Z\t" + Id + "\tsetSecret: Unable to log into database with previous, current, or pending secret of secret arn " + Arn)]
    [InlineData("[ERROR]\t2026-05-11T03:00:00.000Z\t" + Id + "\tUnable to establish SSL/TLS handshake, SSL/TLS is not enabled on the host: db")]
    [InlineData("[INFO]\t2026-05-11T03:00:00.000Z\t" + Id + "\tSuccessfully established connection as user 'app' with host: 'db'")]
    [InlineData("setSecret: Successfully fetched connection params for Master Secret x from DescribeDBInstances API.")]
    [InlineData("Found credentials in environment variables.")]
    [InlineData("something else entirely")]
    [InlineData("")]
    public void Read_LinesThatDecideNothing_AreNone(string line) => RotationLogReader.Read(line).Kind.ShouldBe(LogSignKind.None);

    [Theory]
    [InlineData("[ERROR] ValueError: setSecret: Unable to log into database with previous, current, or pending secret of secret arn " + Arn)]
    [InlineData("[ERROR] KeyError: 'password key is missing from secret JSON'")]
    [InlineData("Traceback (most recent call last):")]
    [InlineData("2026-05-11T03:00:30.000Z " + Id + " Task timed out after 30.03 seconds")]
    [InlineData("[ERROR] Runtime.ImportModuleError: Unable to import module 'lambda_function': No module named 'x'")]
    [InlineData("REPORT RequestId: " + Id + "\tDuration: 30000.00 ms\tStatus: timeout")]
    public void Read_UncaughtErrors_AreFailed(string line) => RotationLogReader.Read(line).Kind.ShouldBe(LogSignKind.Failed);

    [Fact]
    public void Read_PlatformLines_CarryTheRequestId()
    {
        RotationLogReader.Read($"START RequestId: {Id} Version: $LATEST").ShouldSatisfyAllConditions(
            sign => sign.Kind.ShouldBe(LogSignKind.Start), sign => sign.RequestId.ShouldBe(Id));
        RotationLogReader.Read($"END RequestId: {Id}").ShouldSatisfyAllConditions(
            sign => sign.Kind.ShouldBe(LogSignKind.End), sign => sign.RequestId.ShouldBe(Id));
        RotationLogReader.Read($"REPORT RequestId: {Id}\tDuration: 12.3 ms").Kind.ShouldBe(LogSignKind.End);
        RotationLogReader.Read($"2026-05-11T03:00:30.000Z {Id} Task timed out after 30.03 seconds").RequestId.ShouldBe(Id);
    }

    [Fact]
    public void Read_TabbedLine_TakesIdAndTextApart()
    {
        var sign = RotationLogReader.Read($"[INFO]\t2026-05-11T03:00:00.000Z\t{Id}\tsetSecret: going\ton");
        sign.RequestId.ShouldBe(Id);
        sign.Text.ShouldBe("setSecret: going\ton");
        sign.Step.ShouldBe(RotationStep.SetSecret);
    }

    [Fact]
    public void Read_FoundCurrentAlready_IsItsOwnSign() =>
        RotationLogReader.Read($"Secret version v already set as AWSCURRENT for secret {Arn}.").Kind.ShouldBe(LogSignKind.AlreadyCurrent);

    [Fact]
    public void Read_AnyText_NeverThrows() => Gen.String.Sample(text => RotationLogReader.Read(text).Text is not null);
}
