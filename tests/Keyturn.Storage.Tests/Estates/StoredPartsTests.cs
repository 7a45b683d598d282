using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using CsCheck;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Storage.Estates;
using Keyturn.Testing;

namespace Keyturn.Storage.Tests.Estates;

public sealed class StoredPartsTests
{
    private static readonly ImmutableArray<IStoredPart> Stored = [.. StoredParts.Lists, .. StoredParts.Facts];
    private static readonly PropertyInfo[] Parts =
    [
        .. typeof(NetworkEstate).GetProperties(), .. typeof(PermissionEstate).GetProperties().Where(member => member.Name is not nameof(PermissionEstate.Secrets)),
        .. typeof(EstateSnapshot).GetProperties().Where(member => member.Name is nameof(EstateSnapshot.Secrets) or nameof(EstateSnapshot.Functions) or nameof(EstateSnapshot.ObservedReads) or nameof(EstateSnapshot.Parameters) or nameof(EstateSnapshot.ParameterReads)),
    ];

    [Fact]
    public void Parts_AnyEstate_ComesBackWithEveryFact() => Gen.Int.Sample(seed =>
    {
        var snapshot = Any(seed);

        var loaded = Load(Rows(snapshot));

        loaded.Network.ShouldHaveTheFactsOf(snapshot.Network);
        loaded.Permissions.ShouldHaveTheFactsOf(snapshot.Permissions);
        loaded.Secrets.ShouldHaveTheFactsOf(snapshot.Secrets);
        loaded.Functions.ShouldHaveTheFactsOf(snapshot.Functions);
        loaded.ObservedReads.ShouldHaveTheFactsOf(snapshot.ObservedReads);
        loaded.ParameterReads.ShouldHaveTheFactsOf(snapshot.ParameterReads);
        loaded.Parameters.ShouldHaveTheFactsOf(snapshot.Parameters);
    });

    [Fact]
    public void SecretFacts_Any_ComeBackWithEveryFact() => Gen.Int.Sample(seed =>
    {
        var (any, json) = (new AnyFact(seed), PartJson.Create());
        var (policy, versions) = (any.Make<ResourcePolicy>(), any.Make<VersionSet>());

        EstateDocuments.TryUnpack(EstateDocuments.Pack(policy, json.ResourcePolicy), json.ResourcePolicy).ShouldHaveTheFactsOf(policy);
        EstateDocuments.TryUnpack(EstateDocuments.Pack(versions, json.VersionSet), json.VersionSet).ShouldHaveTheFactsOf(versions);
    });

    [Fact]
    public void Facts_WholeEstate_KeepEachPartThatReadinessRestsOn()
    {
        var loaded = Load(Rows(WholeEstate.Snapshot));

        EstateParts.Of(loaded).ShouldAllBe(one => one.Part.ReadAt == A.Moment, "a part without a row is asked for anew after each start");
        loaded.Network.Subnets.Value.ShouldNotBeNull()["subnet-app"].Addresses.IsEmpty.ShouldBeFalse();
    }

    [Fact]
    public void Facts_AttributeThatCouldNotBeRead_DoesNotComeBackAsItsDefault()
    {
        var snapshot = WholeEstate.With(network => network with { Vpcs = EstatePart<ImmutableDictionary<string, Vpc>>.Read(ImmutableDictionary<string, Vpc>.Empty.Add("vpc-1", new("vpc-1", []) { DnsSupport = null, DnsHostnames = null }), A.Moment) });

        var vpc = Load(Rows(snapshot)).Network.Vpcs.Value.ShouldNotBeNull()["vpc-1"];

        (vpc.DnsSupport, vpc.DnsHostnames).ShouldBe((null, null));
    }

    [Fact]
    public void Load_OtherFormat_IsAPartNotReadThatKeepsItsFailure()
    {
        var failure = new PartFailure(A.Moment, "ec2:DescribeVpcs", "UnauthorizedOperation", "no", "ec2:DescribeVpcs");
        var snapshot = WholeEstate.With(network => network with { Vpcs = network.Vpcs.FailedWith(failure) });
        var rows = Rows(snapshot);
        foreach (var row in rows)
            row.Format = "another";

        var loaded = Load(rows);

        EstateParts.Of(loaded).ShouldAllBe(one => one.Part.ReadAt == null);
        loaded.Network.Vpcs.ShouldBe(EstatePart<ImmutableDictionary<string, Vpc>>.NotRead.FailedWith(failure));
        loaded.Permissions.FunctionPolicies.ShouldBeEmpty();
    }

    [Fact]
    public void Names_OfAllParts_AreDistinct() =>
        Stored.Select(part => part.Name).ShouldBeUnique();

    [Fact]
    public void ToRow_SamePolicyAtManyRoles_IsUnderstoodOnce()
    {
        var policy = PolicySource.Parse("read", """{"Version":"2012-10-17","Statement":[]}""");
        var roles = Enumerable.Range(0, 3).Select(number => new IamRole($"arn:aws:iam::{A.AccountId}:role/{number}", $"{number}") { Inline = [policy] });

        var loaded = Load(Rows(WholeEstate.With(all => all with { Roles = EstatePart<ImmutableDictionary<string, IamRole>>.Read(roles.ToImmutableDictionary(role => role.Arn), A.Moment) })));

        loaded.Permissions.Roles.Value.ShouldNotBeNull().Values.Select(role => role.Inline[0].Document).Distinct(ReferenceEqualityComparer.Instance).ShouldHaveSingleItem();
    }

    [Fact]
    public void Pack_TenThousandRolesWithPolicies_StaysSmall()
    {
        var roles = Enumerable.Range(0, 10_000).Select(number => new IamRole($"arn:aws:iam::{A.AccountId}:role/{number:D5}", $"{number:D5}")
        {
            Inline = [PolicySource.Parse("ReadSecrets", $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["secretsmanager:GetSecretValue"],"Resource":"arn:aws:secretsmanager:ap-northeast-1:{{A.AccountId}}:secret:app/{{number:D5}}-??????"}]}""")],
        });

        var rows = Rows(WholeEstate.With(all => all with { Roles = EstatePart<ImmutableDictionary<string, IamRole>>.Read(roles.ToImmutableDictionary(role => role.Arn), A.Moment) }));

        rows.Sum(row => row.Content?.Length ?? 0).ShouldBeLessThan(1_000_000);
    }

    private static EstatePartRow[] Rows(EstateSnapshot snapshot)
    {
        var json = PartJson.Create();
        return [.. Stored.Select(part => part.ToRow(snapshot, json))];
    }

    private static EstateSnapshot Load(EstatePartRow[] rows)
    {
        var json = PartJson.Create();
        return Stored.Zip(rows).Aggregate(new EstateSnapshot(A.Scope()), (now, pair) => pair.First.Load(now, pair.Second, json));
    }

    /// <summary>Any facts in every part; what each part is keyed by is the key of its facts.</summary>
    private static EstateSnapshot Any(int seed)
    {
        var any = new AnyFact(seed);
        var snapshot = new EstateSnapshot(A.Scope());
        foreach (var member in Parts)
        {
            object owner = member.DeclaringType == typeof(NetworkEstate) ? snapshot.Network : member.DeclaringType == typeof(PermissionEstate) ? snapshot.Permissions : snapshot;
            member.SetValue(owner, typeof(StoredPartsTests).GetMethod(nameof(Part), BindingFlags.NonPublic | BindingFlags.Static)?.MakeGenericMethod(member.PropertyType).Invoke(null, [any]));
        }

        return snapshot;
    }

    private static object Part<T>(AnyFact any)
        where T : class
    {
        var made = any.Make<T>();
        if (typeof(T).GetProperty("Value") is not { } member)
            return made;

        // A part that was read has a value and a time, or neither.
        var value = member.GetValue(made);
        return Activator.CreateInstance(typeof(T), value is IDictionary facts ? ByTheirIds(facts) : value, value is null ? null : A.Moment, typeof(T).GetProperty("Failure")?.GetValue(made)) ?? throw new InvalidOperationException();
    }

    private static object ByTheirIds(IDictionary facts)
    {
        var byId = facts.GetType().GetField("Empty")?.GetValue(null) ?? throw new InvalidOperationException();
        foreach (DictionaryEntry fact in facts)
            byId = facts.GetType().GetMethod("SetItem")?.Invoke(byId, [IdOf(fact.Value), fact.Value]) ?? throw new InvalidOperationException();
        return byId;
    }

    private static string IdOf(object? fact) => (string)(KeyOf(fact?.GetType())?.GetValue(fact) ?? throw new InvalidOperationException());

    // A parameter may be without an ARN.
    private static PropertyInfo? KeyOf(Type? type) => type == typeof(Parameter) ? type.GetProperty("Name") : type?.GetProperty("Arn") ?? type?.GetProperty("Id") ?? type?.GetProperty("Name");
}
