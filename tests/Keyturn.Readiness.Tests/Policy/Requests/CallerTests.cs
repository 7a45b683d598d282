using Keyturn.Readiness.Policy.Requests;
using static Keyturn.Readiness.Tests.Policy.Case;

namespace Keyturn.Readiness.Tests.Policy.Requests;

public sealed class CallerTests
{
    private const string Federated = $"arn:aws:sts::{Other}:federated-user/bob";

    [Fact]
    public void Name_OfCaller_IsTheMostSpecificArn()
    {
        Names(Caller.RoleSession(RoleArn, SessionArn)).ShouldBe((CallerKind.RoleSession, Account, SessionArn));
        Names(Caller.RoleSession(RoleArn)).ShouldBe((CallerKind.RoleSession, Account, RoleArn));
        Names(Caller.Role(RoleArn)).ShouldBe((CallerKind.Role, Account, RoleArn));
        Names(Caller.User(UserArn)).ShouldBe((CallerKind.User, Account, UserArn));
        Names(Caller.FederatedUser(Federated, UserArn)).ShouldBe((CallerKind.FederatedUser, Other, Federated));
        Names(Caller.OfService("s3.amazonaws.com")).ShouldBe((CallerKind.Service, "", "s3.amazonaws.com"));
        Names(Caller.Root(Account)).ShouldBe((CallerKind.Root, Account, Account));
    }

    [Theory]
    [InlineData($"arn:aws:iam::{Account}:role/aws-service-role/x.amazonaws.com/AWSServiceRoleForX", true)]
    [InlineData($"arn:aws:iam::{Account}:role/service-role/web", false)]
    [InlineData($"arn:aws:iam::{Account}:role/app/aws-service-role/web", false)]
    [InlineData(RoleArn, false)]
    public void IsServiceLinkedRole_OfRole_GoesByItsPath(string role, bool expected)
    {
        Caller.RoleSession(role).IsServiceLinkedRole.ShouldBe(expected);
        Caller.User(role).IsServiceLinkedRole.ShouldBeFalse();
    }

    private static (CallerKind Kind, string Account, string Name) Names(Caller caller) => (caller.Kind, caller.Account, caller.Name);
}
