using Amazon.IdentityManagement.Model;
using Keyturn.Aws.Iam;
using Keyturn.Aws.Policies;

namespace Keyturn.Aws.Tests.Iam;

public sealed class IamMappingTests
{
    private const string Encoded = "%7B%22Version%22%3A%222012-10-17%22%2C%22Statement%22%3A%7B%22Effect%22%3A%22Allow%22%2C%22Action%22%3A%22kms%3ADecrypt%22%2C%22Resource%22%3A%22%2A%22%7D%7D";

    private readonly IamMapping mapping = new(new PolicyTexts());

    [Fact]
    public void Role_EverythingThere_IsDecodedAndKept()
    {
        var role = mapping.Role(new RoleDetail
        {
            Arn = "arn:aws:iam::111122223333:role/app/orders",
            RoleName = "orders",
            AssumeRolePolicyDocument = "%7B%22broken",
            RolePolicyList = [new PolicyDetail { PolicyName = "read", PolicyDocument = Encoded }],
            AttachedManagedPolicies = [new AttachedPolicyType { PolicyArn = "arn:aws:iam::aws:policy/ReadOnlyAccess" }],
            PermissionsBoundary = new AttachedPermissionsBoundary { PermissionsBoundaryArn = "arn:aws:iam::111122223333:policy/bound" },
            Tags = [new Tag { Key = "team", Value = "orders" }],
        });

        role.Inline.ShouldHaveSingleItem().Name.ShouldBe("read");
        role.Inline[0].Document.ShouldNotBeNull().Statements.ShouldHaveSingleItem();
        role.AttachedArns.ShouldBe(["arn:aws:iam::aws:policy/ReadOnlyAccess"]);
        role.BoundaryArn.ShouldBe("arn:aws:iam::111122223333:policy/bound");
        role.Tags["team"].ShouldBe("orders");
        role.Trust.ShouldNotBeNull().Document.ShouldBeNull("what is not understood is not skipped");
    }

    [Fact]
    public void ManagedPolicy_SeveralVersions_IsTheOneInForce()
    {
        var policy = mapping.ManagedPolicy(new ManagedPolicyDetail
        {
            Arn = "arn:aws:iam::111122223333:policy/p",
            PolicyVersionList = [new PolicyVersion { VersionId = "v2", Document = "%7B%7D", IsDefaultVersion = false }, new PolicyVersion { VersionId = "v1", Document = Encoded, IsDefaultVersion = true }],
        }).ShouldNotBeNull();

        policy.Document.ShouldNotBeNull();
        policy.Text.ShouldNotBeNull().ShouldContain("kms:Decrypt");
    }

    [Fact]
    public void ManagedPolicy_NoVersionInForce_IsNotRead() =>
        mapping.ManagedPolicy(new ManagedPolicyDetail { Arn = "arn:aws:iam::111122223333:policy/p", DefaultVersionId = "v1" }).ShouldBeNull();

    [Fact]
    public void Profile_WithoutRole_HasNone() =>
        IamMapping.Profile(new InstanceProfile { Arn = "arn:aws:iam::111122223333:instance-profile/web" }).RoleArn.ShouldBeNull();
}
