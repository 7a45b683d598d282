using Amazon.Lambda;
using Amazon.Lambda.Model;
using Keyturn.Aws.Lambda;
using Keyturn.Testing;

namespace Keyturn.Aws.Tests.Lambda;

public sealed class FunctionMappingTests
{
    [Fact]
    public void From_Environment_KeepsNamesOnly()
    {
        var function = FunctionMapping.From(A.FunctionArn("rotate"), new GetFunctionConfigurationResponse
        {
            FunctionName = "rotate",
            Environment = new EnvironmentResponse { Variables = new() { ["Z_PASSWORD"] = "hunter2", ["A"] = "b" } },
        });

        function.EnvironmentNames.ShouldBe(["A", "Z_PASSWORD"]);
        function.ToString().ShouldNotContain("hunter2");
    }

    [Fact]
    public void From_FullAnswer_KeepsWhatThePageShows()
    {
        var function = FunctionMapping.From(A.FunctionArn("rotate"), new GetFunctionConfigurationResponse
        {
            FunctionName = "rotate",
            Runtime = Runtime.FindValue("python3.12"),
            Timeout = 30,
            MemorySize = 256,
            Role = "arn:aws:iam::111122223333:role/rotate",
            State = State.Active,
            LastModified = "2026-04-30T23:59:58.123+0000",
            VpcConfig = new VpcConfigDetail { VpcId = "vpc-1", SubnetIds = ["subnet-1"], SecurityGroupIds = ["sg-1"] },
            LoggingConfig = new LoggingConfig { LogGroup = "/custom/group" },
        });

        function.Runtime.ShouldBe("python3.12");
        function.Timeout.ShouldBe(TimeSpan.FromSeconds(30));
        function.State.ShouldBe("Active");
        function.LastModified.ShouldBe(new DateTimeOffset(2026, 4, 30, 23, 59, 58, 123, TimeSpan.Zero));
        function.VpcId.ShouldBe("vpc-1");
        function.SubnetIds.ShouldBe(["subnet-1"]);
        function.LogGroup.ShouldBe("/custom/group");
    }

    [Fact]
    public void From_SparseAnswer_TakesNameAndLogGroupFromTheArn()
    {
        var function = FunctionMapping.From(A.FunctionArn("rotate"), new GetFunctionConfigurationResponse { LastModified = "yesterday" });

        function.Name.ShouldBe("rotate");
        function.LogGroup.ShouldBe("/aws/lambda/rotate");
        function.LastModified.ShouldBeNull();
    }
}
