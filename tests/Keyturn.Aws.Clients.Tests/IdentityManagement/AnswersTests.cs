using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Keyturn.Aws.Clients.Tests.Wire;

namespace Keyturn.Aws.Clients.Tests.IdentityManagement;

/// <summary>Answers of IAM written out by hand, member by member.</summary>
public sealed class AnswersTests
{
    private const string Encoded = "%7B%22Version%22%3A%222012-10-17%22%7D";

    private const string Details =
        $"""
        <GetAccountAuthorizationDetailsResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/">
          <GetAccountAuthorizationDetailsResult>
            <IsTruncated>true</IsTruncated>
            <Marker>next</Marker>
            <UserDetailList>
              <member>
                <Path>/</Path><UserName>alice</UserName><UserId>AIDA1</UserId><Arn>arn:user</Arn><CreateDate>2026-11-23T12:00:00Z</CreateDate>
                <GroupList><member>Admins</member></GroupList>
                <UserPolicyList><member><PolicyName>own</PolicyName><PolicyDocument>{Encoded}</PolicyDocument></member></UserPolicyList>
                <AttachedManagedPolicies/>
                <PermissionsBoundary><PermissionsBoundaryType>Policy</PermissionsBoundaryType><PermissionsBoundaryArn>arn:boundary</PermissionsBoundaryArn></PermissionsBoundary>
                <Tags><member><Key>team</Key><Value>dba</Value></member></Tags>
              </member>
            </UserDetailList>
            <GroupDetailList><member><GroupName>Admins</GroupName><GroupPolicyList/><AttachedManagedPolicies><member><PolicyName>A</PolicyName><PolicyArn>arn:a</PolicyArn></member></AttachedManagedPolicies></member></GroupDetailList>
            <RoleDetailList>
              <member>
                <RoleName>rotator</RoleName><Arn>arn:role</Arn><AssumeRolePolicyDocument>{Encoded}</AssumeRolePolicyDocument>
                <InstanceProfileList><member><InstanceProfileName>p</InstanceProfileName><Roles><member><RoleName>rotator</RoleName></member></Roles></member></InstanceProfileList>
                <RoleLastUsed><LastUsedDate>2026-11-23T12:00:00Z</LastUsedDate><Region>us-east-1</Region></RoleLastUsed>
              </member>
            </RoleDetailList>
            <Policies>
              <member>
                <PolicyName>A</PolicyName><Arn>arn:a</Arn><DefaultVersionId>v2</DefaultVersionId><AttachmentCount>3</AttachmentCount><IsAttachable>true</IsAttachable>
                <PolicyVersionList><member><Document>{Encoded}</Document><VersionId>v2</VersionId><IsDefaultVersion>true</IsDefaultVersion></member></PolicyVersionList>
              </member>
            </Policies>
          </GetAccountAuthorizationDetailsResult>
          <ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata>
        </GetAccountAuthorizationDetailsResponse>
        """;

    [Fact]
    public async Task GetAccountAuthorizationDetails_IsReadWholeAndDocumentsStayEncoded()
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Xml(Details) with { WithoutRequestId = true });
        using var client = server.IdentityManagement();

        var answer = await client.GetAccountAuthorizationDetailsAsync(
            new GetAccountAuthorizationDetailsRequest { Filter = ["User", "LocalManagedPolicy"], MaxItems = 100, Marker = "m" }, TestContext.Current.CancellationToken);

        server.Request.Body.ShouldBe("Action=GetAccountAuthorizationDetails&Version=2010-05-08&Filter.member.1=User&Filter.member.2=LocalManagedPolicy&MaxItems=100&Marker=m");
        (answer.IsTruncated, answer.Marker, answer.ResponseMetadata.RequestId).ShouldBe((true, "next", "r-1"));
        var user = answer.UserDetailList.ShouldNotBeNull().ShouldHaveSingleItem();
        (user.UserName, user.UserId, user.Arn, user.CreateDate).ShouldBe(("alice", "AIDA1", "arn:user", new DateTime(2026, 11, 23, 12, 0, 0, DateTimeKind.Utc)));
        user.GroupList.ShouldBe(["Admins"]);
        user.UserPolicyList.ShouldNotBeNull().ShouldHaveSingleItem().PolicyDocument.ShouldBe(Encoded);
        user.AttachedManagedPolicies.ShouldBe([]);
        user.PermissionsBoundary.ShouldNotBeNull().PermissionsBoundaryType.ShouldNotBeNull().Value.ShouldBe("Policy");
        user.PermissionsBoundary.PermissionsBoundaryArn.ShouldBe("arn:boundary");
        user.Tags.ShouldNotBeNull().ShouldHaveSingleItem().Value.ShouldBe("dba");
        answer.GroupDetailList.ShouldNotBeNull().ShouldHaveSingleItem().AttachedManagedPolicies.ShouldNotBeNull().ShouldHaveSingleItem().PolicyArn.ShouldBe("arn:a");
        var role = answer.RoleDetailList.ShouldNotBeNull().ShouldHaveSingleItem();
        role.AssumeRolePolicyDocument.ShouldBe(Encoded);
        role.InstanceProfileList.ShouldNotBeNull().ShouldHaveSingleItem().Roles.ShouldNotBeNull().ShouldHaveSingleItem().RoleName.ShouldBe("rotator");
        role.RoleLastUsed.ShouldNotBeNull().Region.ShouldBe("us-east-1");
        var policy = answer.Policies.ShouldNotBeNull().ShouldHaveSingleItem();
        (policy.DefaultVersionId, policy.AttachmentCount, policy.IsAttachable).ShouldBe(("v2", 3, true));
        var version = policy.PolicyVersionList.ShouldNotBeNull().ShouldHaveSingleItem();
        (version.Document, version.IsDefaultVersion).ShouldBe((Encoded, true));
    }

    [Fact]
    public async Task ListInstanceProfiles_WithoutARequest_ReadsTheRolesOfEach()
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Xml(
            "<ListInstanceProfilesResponse><ListInstanceProfilesResult><IsTruncated>false</IsTruncated><InstanceProfiles><member><InstanceProfileName>web</InstanceProfileName><Arn>arn:p</Arn>"
            + "<Roles><member><Arn>arn:role</Arn><MaxSessionDuration>3600</MaxSessionDuration></member></Roles></member></InstanceProfiles></ListInstanceProfilesResult></ListInstanceProfilesResponse>"));
        using var client = server.IdentityManagement();

        var answer = await client.ListInstanceProfilesAsync(TestContext.Current.CancellationToken);

        server.Request.Body.ShouldBe("Action=ListInstanceProfiles&Version=2010-05-08");
        answer.IsTruncated.ShouldBe(false);
        var role = answer.InstanceProfiles.ShouldNotBeNull().ShouldHaveSingleItem().Roles.ShouldNotBeNull().ShouldHaveSingleItem();
        (role.Arn, role.MaxSessionDuration).ShouldBe(("arn:role", 3600));
    }

    [Fact]
    public async Task GetRole_OfARoleThatIsGone_SaysSo()
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Xml(
            "<ErrorResponse xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\"><Error><Type>Sender</Type><Code>NoSuchEntity</Code><Message>The role with name x cannot be found.</Message></Error><RequestId>r-2</RequestId></ErrorResponse>",
            404));
        using var client = server.IdentityManagement();

        var error = await Should.ThrowAsync<NoSuchEntityException>(client.GetRoleAsync(new GetRoleRequest { RoleName = "x" }, TestContext.Current.CancellationToken));

        (error.Message, error.ErrorCode, error.RequestId, error.ErrorType).ShouldBe(("The role with name x cannot be found.", "NoSuchEntity", "r-2", Amazon.Runtime.ErrorType.Sender));
        error.ShouldBeAssignableTo<AmazonIdentityManagementServiceException>();
    }
}
