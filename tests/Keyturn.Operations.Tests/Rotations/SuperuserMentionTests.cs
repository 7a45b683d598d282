using Keyturn.Operations.Rotations;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Rotations;

public sealed class SuperuserMentionTests
{
    [Theory]
    [InlineData("[ERROR] ValueError: Unable to log into database using credentials in master secret ", StepState.Failed)]
    [InlineData("[ERROR] AccessDeniedException: An error occurred (AccessDeniedException) when calling the GetSecretValue operation: not authorized on resource: ", StepState.Failed)]
    [InlineData("[INFO]\t2026-05-11T03:00:00.000Z\t00000000-1111-4222-8333-000000000001\tsetSecret: Successfully set password for APP in Oracle DB for secret arn ", StepState.NotSeen)]
    public void Read_OtherSecretNamed_IsForeignUnlessItIsTheSuperusers(string message, StepState expected)
    {
        const string start = "START RequestId: 00000000-1111-4222-8333-000000000001 Version: $LATEST";
        var progress = RotationProgressReader.Read(new RotationTrace
        {
            Secret = A.Arn(), VersionId = A.Version(2), Started = A.Moment, IsTest = true, AsOf = A.Moment.AddHours(2), GaveUp = true,
            Lines = [A.Line(start, A.Moment), A.Line(message + A.Arn("prod/orders/admin"), A.Moment.AddSeconds(1))],
        });
        progress.Steps[(int)RotationStep.TestSecret].State.ShouldBe(expected);
    }
}
