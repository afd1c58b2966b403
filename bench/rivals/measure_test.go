package main

import (
	"io"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// enterRole starts this test program as a rival.
func enterRole(t *testing.T, role string, ours bool) *entrant {
	e := &entrant{rival: rival{name: role, ours: ours}, same: true, launch: func() (*worker, hello, error) {
		w, greeting, err := start(process(role), time.Minute)
		if err == nil {
			t.Cleanup(w.stop)
		}
		return w, greeting, err
	}}
	var err error
	e.worker, e.greeting, err = e.launch()
	require.NoError(t, err)
	return e
}

func TestMeasure(t *testing.T) {
	steady, fickle := enterRole(t, "first word", true), enterRole(t, "fickle", false)
	absent := &entrant{rival: rival{name: "absent"}, failed: "not installed", same: true}
	f := &field{
		corpora:  []corpus{{"small", []string{"Rain fell.", "", "Ice melted."}}, {"large", []string{"Snow fell."}}},
		entrants: []*entrant{steady, fickle, absent}, runs: 4, limit: time.Minute, progress: io.Discard,
	}
	f.measure()

	require.Len(t, steady.results[0].rounds, 4)
	require.Len(t, steady.results[1].rounds, 4)
	require.Equal(t, 1, steady.results[0].failures)
	require.Equal(t, "no words", steady.results[0].reason)
	require.True(t, steady.same)
	require.Equal(t, [][]string{{"Rain"}, nil, {"Ice"}}, answersTo(steady, 3))

	require.False(t, fickle.same)
	require.True(t, absent.results[0].untried)
}

// answersTo fills up the answers to n texts.
func answersTo(e *entrant, n int) [][]string {
	return append(e.answers, make([][]string, n-len(e.answers))...)
}

func TestMeasureOverTheLimit(t *testing.T) {
	stuck := enterRole(t, "stuck", false)
	f := &field{
		corpora:  []corpus{{"small", []string{"Rain fell."}}, {"large", []string{"Snow fell."}}},
		entrants: []*entrant{stuck}, runs: 2, limit: 50 * time.Millisecond, progress: io.Discard,
	}
	f.measure()
	require.True(t, stuck.results[0].over)
	require.True(t, stuck.results[1].untried, "a longer text is not tried")
	require.Empty(t, stuck.results[1].rounds)
}

// TestMeasureAfterAnAccident shows that a text on which a process dies or hangs
// does not cost a rival the others.
func TestMeasureAfterAnAccident(t *testing.T) {
	for _, accident := range []struct {
		text   string
		late   int
		reason string
	}{
		{text: "crash", reason: "it ended without a reply: EOF"},
		{text: "hang", late: 1, reason: errLimit.Error()},
	} {
		t.Run(accident.text, func(t *testing.T) {
			e := enterRole(t, "first word", false)
			f := &field{
				corpora:  []corpus{{"small", []string{"Rain fell.", accident.text, "Ice melted."}}, {"large", []string{"Snow fell."}}},
				entrants: []*entrant{e}, runs: 2, limit: 50 * time.Millisecond, progress: io.Discard,
			}
			f.measure()
			require.Equal(t, 1, e.results[0].failures)
			require.Equal(t, accident.late, e.results[0].late)
			require.Equal(t, accident.reason, e.results[0].reason)
			require.Len(t, e.results[0].rounds, 2)
			require.Equal(t, [][]string{{"Rain"}, nil, {"Ice"}}, e.answers)
			require.False(t, e.results[0].over)
			require.Len(t, e.results[1].rounds, 2, "larger texts are still tried")
		})
	}
}

// TestAgain asks a second process.
func TestAgain(t *testing.T) {
	steady := enterRole(t, "first word", false)
	random := enterRole(t, "process", false)
	f := &field{
		corpora:  []corpus{{"small", []string{"Rain fell."}}},
		entrants: []*entrant{steady, random, {failed: "not installed", same: true}}, runs: 1, limit: time.Minute, progress: io.Discard,
	}
	f.measure()
	require.True(t, steady.same && random.same, "the same within a process")
	f.again()
	require.True(t, steady.same)
	require.False(t, random.same)
}

func TestMedian(t *testing.T) {
	require.Zero(t, median(nil))
	require.Equal(t, time.Duration(4), median([]time.Duration{9, 4, 1}))
	require.Equal(t, time.Duration(3), median([]time.Duration{9, 4, 2, 1}))
}

func TestRepeats(t *testing.T) {
	require.Equal(t, 1, repeats(time.Second))
	require.Equal(t, 50, repeats(batch/50))
	require.Equal(t, mostRepeat, repeats(0))
}
