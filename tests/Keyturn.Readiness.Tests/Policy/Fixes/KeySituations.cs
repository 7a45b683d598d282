using Keyturn.Readiness.Policy.Layers;
using static Keyturn.Readiness.Tests.Policy.Case;
using static Keyturn.Readiness.Tests.Policy.Fixes.Given;

namespace Keyturn.Readiness.Tests.Policy.Fixes;

/// <summary>Situations with KMS keys.</summary>
internal static class KeySituations
{
    private static readonly Layer OtherAdministered = Layer(Allow("kms:*", To($"arn:aws:iam::{Other}:root")));

    public static IEnumerable<Situation> All =>
    [
        new("key policy delegates, identity lacks it", DecryptForSecret, None with { Resource = Delegated }, ["AllowInIdentityPolicy", "AllowInKeyPolicy"]),
        new("key policy delegates, a direct call", DecryptKey, None with { Resource = Delegated }, ["AllowInIdentityPolicy", "AllowInKeyPolicy"]),
        new("key policy does not delegate, identity lacks it", DecryptForSecret, None with { Resource = Administered }, ["AllowInKeyPolicy"]),
        new("key policy does not delegate, identity grants", DecryptForSecret, Granting with { Resource = Administered }, ["AllowInKeyPolicy"]),
        new("key policy delegates something else", DecryptForSecret, Granting with { Resource = Layer(Allow("kms:Describe*", To(RootArn))) }, ["AllowInKeyPolicy"]),
        new("key policy delegates through another service", DecryptForSecret, Granting with { Resource = Layer(Allow("kms:*", To(RootArn) + When("""{"StringEquals":{"kms:ViaService":"ssm.eu-west-1.amazonaws.com"}}"""))) }, ["AllowInKeyPolicy"]),
        new("key policy for another secret", DecryptForSecret, None with { Resource = Layer(Allow("kms:*", To(RoleArn) + When($$"""{"StringEquals":{"kms:EncryptionContext:SecretARN":"{{SecretArn}}2"} }"""))) }, ["AllowInKeyPolicy"]),
        new("boundary lacks the key", DecryptForSecret, Granting with { Boundary = Layer(Allow("secretsmanager:*")), Resource = Delegated }, ["AllowInBoundary"]),
        new("boundary and key policy lack it", DecryptForSecret, Granting with { Boundary = Layer(Allow("secretsmanager:*")), Resource = Administered }, ["AllowInBoundary + AllowInKeyPolicy"]),
        new("service control policy lacks the key", DecryptForSecret, Granting with { Scps = [Layer(Allow("secretsmanager:*"))], Resource = Delegated }, ["AllowInServiceControlPolicy"]),
        new("key policy without text", DecryptForSecret, Granting, [], "FactNotRead"),
        new("a grant under a boundary that is silent", DecryptForSecret, None with { Boundary = Elsewhere, Resource = Administered, Grants = GrantList.Read(new KmsGrant("g", RoleArn, ["Decrypt"])) }, [], "NotKnownToBeDenied"),
        new("AWS managed key, a direct call", DecryptKey with { Context = Keyturn.Readiness.Policy.Requests.RequestContext.Empty.With("kms:ViaService", Keyturn.Readiness.Policy.Requests.ContextValue.Absent) }, Granting with { Key = KeyFacts.AwsManaged }, [], "CustomerManagedKeyNeeded"),
        new("AWS managed key of another account", ForSecret(DecryptOther, OtherSecretArn), Granting with { Key = KeyFacts.AwsManaged }, [], "CustomerManagedKeyNeeded"),
        new("other account, nothing grants", ForSecret(DecryptOther, OtherSecretArn), None with { Resource = OtherAdministered }, ["AllowInIdentityPolicy + AllowInKeyPolicy"]),
        new("other account, key policy grants", ForSecret(DecryptOther, OtherSecretArn), None with { Resource = Layer(Allow("kms:*", To(RoleArn))) }, ["AllowInIdentityPolicy"]),
        new("other account, identity grants", ForSecret(DecryptOther, OtherSecretArn), Granting with { Resource = OtherAdministered }, ["AllowInKeyPolicy"]),
        new("other account, an action that does not work there", DecryptOther with { Action = "kms:ScheduleKeyDeletion" }, Granting with { Resource = Layer(Allow("kms:*", To(RoleArn))) }, [], "ActionNotAcrossAccounts"),
        new("key policy denies all others", DecryptForSecret, Granting with { Resource = Layer(Allow("kms:*", To(RootArn)), Deny("kms:*", To("*") + When("""{"ArnNotLike":{"aws:PrincipalArn":"arn:aws:iam::*:role/admin"}}"""))) }, ["ExceptFromDeny"]),
        new("key policy denies Decrypt but for one", DecryptForSecret, Granting with { Resource = Layer(Allow("kms:*", To(RootArn)), Deny("kms:Decrypt", To("*") + When("""{"StringNotEquals":{"aws:PrincipalArn":["arn:aws:iam::111122223333:role/admin"]}}"""))) }, ["ExceptFromDeny"]),
        new("identity denies the key", DecryptForSecret, Granting with { Identity = AllBut(Deny("kms:*")), Resource = Delegated }, ["ExceptFromDeny"]),
        new("service control policy denies everything elsewhere", DecryptForSecret, Granting with { Resource = Delegated, Scps = [AllBut(Deny(rest: When("""{"StringNotEquals":{"aws:RequestedRegion":"us-east-1"}}""")))] }, ["ExceptFromDeny"]),
        new("key policy denies and does not grant", DecryptForSecret, None with { Resource = Layer(Allow("kms:*", To($"arn:aws:iam::{Account}:role/admin")), Deny("kms:*", To(RoleArn))) }, ["AllowInKeyPolicy + ExceptFromDeny"]),
        new("identity denies the key and its administration", DecryptForSecret, Granting with { Identity = AllBut("""{"Effect":"Deny","Action":["kms:De*","kms:PutKeyPolicy"],"Resource":["arn:aws:kms:*:*:key/1234abcd","arn:aws:kms:eu-west-1:111122223333:key/9"]}"""), Resource = Delegated }, ["ExceptFromDeny"]),
        new("identity denies a direct call", DecryptKey, Granting with { Identity = AllBut(Deny("kms:Decrypt")), Resource = Delegated }, ["ExceptFromDeny"]),
        new("other account, identity lacks it through a boundary", ForSecret(DecryptOther, OtherSecretArn), Granting with { Boundary = Elsewhere, Resource = Layer(Allow("kms:*", To(RoleArn))) }, ["AllowInBoundary"]),
        new("AWS managed key that a service control policy denies", DecryptForSecret, Granting with { Key = KeyFacts.AwsManaged, Scps = [AllBut(Deny("kms:*"))] }, ["ExceptFromDeny"]),
        new("key policy not read", DecryptForSecret, Granting with { Resource = NotRead, Boundary = Elsewhere }, [], "NotKnownToBeDenied"),
    ];
}
