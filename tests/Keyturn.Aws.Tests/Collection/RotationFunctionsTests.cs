using Keyturn.Aws.Collection;
using Keyturn.Aws.Errors;
using Keyturn.Testing;
using static Keyturn.Aws.Tests.Collection.CollectionFixture;

namespace Keyturn.Aws.Tests.Collection;

public sealed class RotationFunctionsTests
{
    private readonly CollectionFixture fixture = new();
    private readonly SecretListing listing;
    private readonly RotationFunctions functions;

    public RotationFunctionsTests()
    {
        listing = new SecretListing(fixture.Estate, fixture.Secrets, fixture.Time);
        functions = new RotationFunctions(fixture.Estate, fixture.Functions, fixture.Time);
    }

    [Fact]
    public async Task ReadAsync_ManySecretsWithTwoFunctions_AreTwoCalls()
    {
        fixture.Secrets.With(Enumerable.Range(0, 60).Select(number => A.Secret($"s{number}", function: number % 2 == 0 ? "even" : "odd")));
        fixture.Secrets.With(A.Secret("none", function: null), A.Secret("going", function: "gone") with { Deleted = A.Moment });
        await listing.SweepAsync(Cancel);
        functions.HasNew.ShouldBeTrue();

        await functions.ReadAsync(Cancel);

        fixture.Functions.Calls.ShouldBe([A.FunctionArn("even"), A.FunctionArn("odd")]);
        fixture.Estate.Snapshot.Functions.Value.ShouldNotBeNull().Keys.ShouldBe([A.FunctionArn("even"), A.FunctionArn("odd")], ignoreOrder: true);
        fixture.Estate.Snapshot.Functions.ReadAt.ShouldBe(A.Moment);
        functions.HasNew.ShouldBeFalse();
    }

    [Fact]
    public async Task ReadAsync_BeforeAnySecret_AsksNothing()
    {
        await functions.ReadAsync(Cancel);

        fixture.Functions.Calls.ShouldBeEmpty();
        fixture.Estate.Snapshot.Functions.ReadAt.ShouldBeNull();
    }

    [Fact]
    public async Task ReadAsync_OneFails_KeepsItsOldFactsAndReadsTheOthers()
    {
        fixture.Secrets.With(A.Secret("a", function: "a"), A.Secret("b", function: "b"));
        await listing.SweepAsync(Cancel);
        await functions.ReadAsync(Cancel);
        fixture.Functions.Fail = arn => arn == A.FunctionArn("a") ? Error(AwsFailure.Denied) : null;

        await functions.ReadAsync(Cancel);

        fixture.Estate.Snapshot.Functions.Value.ShouldNotBeNull().Count.ShouldBe(2);
        fixture.Estate.Snapshot.Functions.Failure.ShouldNotBeNull().Call.ShouldBe("lambda:GetFunctionConfiguration");
        fixture.Functions.Calls.Count.ShouldBe(4);
    }

    [Fact]
    public async Task ReadAsync_Throttled_AsksForNoOtherAndKeepsAll()
    {
        fixture.Secrets.With(A.Secret("a", function: "a"), A.Secret("b", function: "b"));
        await listing.SweepAsync(Cancel);
        await functions.ReadAsync(Cancel);
        fixture.Functions.Fail = _ => Error(AwsFailure.Throttled);

        await functions.ReadAsync(Cancel);

        fixture.Functions.Calls.Count.ShouldBe(3);
        fixture.Estate.Snapshot.Functions.Value.ShouldNotBeNull().Count.ShouldBe(2);
        fixture.Estate.Snapshot.Functions.Failure.IsThrottled().ShouldBeTrue();
    }

    [Fact]
    public async Task ReadAsync_NoLongerNamed_IsDropped()
    {
        fixture.Secrets.With(A.Secret("a", function: "a"), A.Secret("b", function: "b"));
        await listing.SweepAsync(Cancel);
        await functions.ReadAsync(Cancel);
        fixture.Secrets.With(A.Secret("b", function: "a"));
        await listing.SweepAsync(Cancel);

        await functions.ReadAsync(Cancel);

        fixture.Estate.Snapshot.Functions.Value.ShouldNotBeNull().Keys.ShouldBe([A.FunctionArn("a")]);
    }
}
