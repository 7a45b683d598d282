using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;
using Keyturn.Aws.Collection;
using Keyturn.Aws.SecretsManager;
using Keyturn.Testing;

namespace Keyturn.Aws.Tests.SecretsManager;

public sealed class SecretMappingTests
{
    private static readonly DateTime Time = new(2026, 5, 1, 1, 2, 3, DateTimeKind.Utc);

    [Fact]
    public void FromListEntryAndFromDescription_SameSecret_AreTheSame()
    {
        var listed = SecretMapping.FromListEntry(new SecretListEntry
        {
            ARN = A.Arn().Value, Name = "prod/orders/db", Description = "d", KmsKeyId = "k", RotationEnabled = true, RotationLambdaARN = A.FunctionArn(),
            RotationRules = new RotationRulesType { AutomaticallyAfterDays = 30, Duration = "3h" },
            LastRotatedDate = Time, LastChangedDate = Time, LastAccessedDate = Time, DeletedDate = Time, NextRotationDate = Time, CreatedDate = Time,
            Tags = [new Tag { Key = "b", Value = "2" }, new Tag { Key = "a", Value = "1" }],
            SecretVersionsToStages = new() { ["v1"] = ["AWSCURRENT"] }, OwningService = "rds", PrimaryRegion = "us-east-1", Type = "t",
        });
        var described = SecretMapping.FromDescription(new DescribeSecretResponse
        {
            ARN = A.Arn().Value, Name = "prod/orders/db", Description = "d", KmsKeyId = "k", RotationEnabled = true, RotationLambdaARN = A.FunctionArn(),
            RotationRules = new RotationRulesType { AutomaticallyAfterDays = 30, Duration = "3h" },
            LastRotatedDate = Time, LastChangedDate = Time, LastAccessedDate = Time, DeletedDate = Time, NextRotationDate = Time, CreatedDate = Time,
            Tags = [new Tag { Key = "a", Value = "1" }, new Tag { Key = "b", Value = "2" }],
            VersionIdsToStages = new() { ["v1"] = ["AWSCURRENT"] }, OwningService = "rds", PrimaryRegion = "us-east-1", Type = "t",
        });

        SecretEquality.Same(listed, described).ShouldBeTrue();
        listed.RotationRules.ShouldNotBeNull().AutomaticallyAfterDays.ShouldBe(30);
        listed.LastChanged.ShouldBe(new DateTimeOffset(Time));
        listed.VersionWith("AWSCURRENT").ShouldBe("v1");
    }

    [Fact]
    public void FromDescription_EmptyAnswer_LeavesEverythingMissing()
    {
        var secret = SecretMapping.FromDescription(new DescribeSecretResponse { ARN = A.Arn().Value, Name = "n" });

        secret.RotationEnabled.ShouldBeNull();
        secret.RotationRules.ShouldBeNull();
        secret.Deleted.ShouldBeNull();
        secret.Tags.ShouldBeEmpty();
        secret.StagesByVersion.ShouldBeEmpty();
        secret.Replicas.ShouldBeEmpty();
    }

    [Fact]
    public void FromDescription_Replicas_AreKept() =>
        SecretMapping.FromDescription(new DescribeSecretResponse
        {
            ReplicationStatus = [new ReplicationStatusType { Region = "us-east-1", Status = StatusType.Failed, StatusMessage = "no key" }],
        }).Replicas.ShouldHaveSingleItem().ShouldBe(new("us-east-1", null, "Failed", "no key", null));

    [Fact]
    public void Versions_Deprecated_HaveNoStages() =>
        SecretMapping.Versions([new SecretVersionsListEntry { VersionId = "v0", CreatedDate = Time, KmsKeyIds = ["DefaultEncryptionKey"] }])
            .ShouldHaveSingleItem().ShouldSatisfyAllConditions(
                version => version.Stages.ShouldBeEmpty(),
                version => version.Created.ShouldBe(new DateTimeOffset(Time)),
                version => version.KmsKeyIds.ShouldBe(["DefaultEncryptionKey"]));
}
