using System.Collections.Immutable;
using Keyturn.Operations;
using Keyturn.Readiness.Estate;

namespace Keyturn.Aws.Calls;

/// <summary>What one page of a listing tells.</summary>
/// <param name="Items">The SDK tells an empty list as <see langword="null"/>.</param>
/// <param name="NextToken">Token or marker of the next page; <see langword="null"/> or empty on the last.</param>
internal sealed record CallPage<T>(IEnumerable<T>? Items, string? NextToken);

/// <summary>Reads every page of a listing for the collector; each page is a call of its own in the budget.</summary>
internal static class CallPages
{
    /// <summary>All items, or the error of the first page that failed: half a list is no list.</summary>
    public static async Task<OperationResult<ImmutableArray<T>>> CallPagesAsync<T>(
        this AwsCaller caller, AwsOperation operation, EstateScope scope, Func<string?, CancellationToken, Task<CallPage<T>>> ask, CancellationToken cancellationToken)
    {
        var items = ImmutableArray.CreateBuilder<T>();
        string? token = null;
        do
        {
            var asked = token;
            var page = await caller.CallAsync(operation, scope, ClientPurpose.Collector, async cancel =>
            {
                // What AWS said is understood here, or the call has failed: later nobody could tell which it was.
                var told = await ask(asked, cancel);
                return told with { Items = told.Items?.ToList() };
            }, cancellationToken);
            if (!page.Succeeded)
                return page.Error;

            items.AddRange(page.Value.Items ?? []);
            token = string.IsNullOrEmpty(page.Value.NextToken) ? null : page.Value.NextToken;
        }
        while (token is not null);

        return items.ToImmutable();
    }
}
